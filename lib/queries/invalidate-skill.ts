import type { QueryClient } from "@tanstack/react-query";

/** Refetches the lists of skills and of this skill's versions, after something was published or deleted. */
export async function invalidateSkill(queryClient: QueryClient, skillId: string | null): Promise<void> {
  const ofSkill =
    skillId === null
      ? []
      : [
          ["versions", "list", skillId],
          ["publications", skillId],
        ];
  await Promise.all(
    [["skills"], ["deleted"], ...ofSkill].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
  );
}
