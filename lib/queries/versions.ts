import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { apiPaths } from "@/lib/skills/api/addresses";
import { skillVersionPageSchema, skillVersionSchema } from "@/lib/skills/api/wire";
import { requestJson } from "./request";

/** The maximum of both lanes, so that one request suffices for almost every skill. */
const VERSIONS_PER_PAGE = 1_000;

/** A skill's versions in the order of the lane. `useSeries` loads all of them and numbers them. */
export function versionsQuery(skillId: string) {
  return infiniteQueryOptions({
    queryKey: ["versions", "list", skillId],
    queryFn: ({ pageParam, signal }) =>
      requestJson(apiPaths.versions(skillId), skillVersionPageSchema, {
        query: { limit: VERSIONS_PER_PAGE, page: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextPage,
    select: ({ pages }) => pages.flatMap((page) => page.items),
  });
}

export function versionQuery(skillId: string, version: string) {
  return queryOptions({
    queryKey: ["versions", "one", skillId, version],
    queryFn: ({ signal }) => requestJson(apiPaths.version(skillId, version), skillVersionSchema, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
