import type { QueryClient } from "@tanstack/react-query";

/** Asks again for whatever lists skills or versions: something was published or deleted. */
export async function askAnew(queryClient: QueryClient, skillId: string | null): Promise<void> {
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
