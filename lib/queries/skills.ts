import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { apiPaths } from "@/lib/skills/api/addresses";
import { skillPageSchema, skillSchema } from "@/lib/skills/api/wire";
import { requestJson } from "./request";

/** The maximum of the beta lane (docs/skills-api.md §0). */
const SKILLS_PER_PAGE = 100;

export type SkillSource = "custom" | "anthropic";

export function skillsQuery(source: SkillSource | null) {
  return infiniteQueryOptions({
    queryKey: ["skills", "list", source],
    queryFn: ({ pageParam, signal }) =>
      requestJson(apiPaths.skills, skillPageSchema, {
        query: { limit: SKILLS_PER_PAGE, page: pageParam, source },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextPage,
    select: ({ pages }) => pages.flatMap((page) => page.items),
  });
}

export function skillQuery(skillId: string) {
  return queryOptions({
    queryKey: ["skills", "one", skillId],
    queryFn: ({ signal }) => requestJson(apiPaths.skill(skillId), skillSchema, { signal }),
  });
}
