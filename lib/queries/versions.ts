import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { apiPaths } from "@/lib/skills/api/addresses";
import { numberVersions } from "@/lib/skills/api/number-versions";
import { skillVersionPageSchema, skillVersionSchema } from "@/lib/skills/api/wire";
import { requestJson } from "./request";

/** Both lanes' maximum: one request for nearly every skill. */
const VERSIONS_PER_PAGE = 1_000;

/**
 * Every version, newest first and numbered. The beta lane lists oldest first, so the newest is known only when
 * all pages are read: `versionsQuery` is followed to its end by its readers.
 */
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
    select: ({ pages }) => numberVersions(pages.flatMap((page) => page.items)),
  });
}

export function versionQuery(skillId: string, version: string) {
  return queryOptions({
    queryKey: ["versions", "one", skillId, version],
    queryFn: ({ signal }) => requestJson(apiPaths.version(skillId, version), skillVersionSchema, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
