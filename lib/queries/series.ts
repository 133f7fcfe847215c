import { queryOptions, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ownPaths } from "@/lib/skills/api/addresses";
import { objectIdOf } from "@/lib/skills/api/object-id";
import { type Publications, publicationsSchema } from "@/lib/skills/api/records-wire";
import { describeSeries, type SeriesVersion } from "@/lib/skills/api/series";
import type { SkillVersion } from "@/lib/skills/api/wire";
import { requestJson } from "./request";
import { useEveryPage } from "./use-every-page";
import { versionsQuery } from "./versions";

function publicationsQuery(skillId: string) {
  return queryOptions({
    queryKey: ["publications", skillId],
    queryFn: ({ signal }) => requestJson(ownPaths.publications(skillId), publicationsSchema, { signal }),
  });
}

interface Series {
  /** Newest first; null until all are loaded. */
  versions: SeriesVersion[] | null;
  /** Number of the next version; null until all are loaded. */
  nextNumber: number | null;
  error: Error | null;
  retry: () => void;
}

/** Every version of a skill, numbered. The beta lane lists oldest first, so the newest is known only at the end. */
export function useSeries(skillId: string): Series {
  const listed = useInfiniteQuery(versionsQuery(skillId));
  useEveryPage(listed);
  const publications = useQuery(publicationsQuery(skillId));
  const isWhole = listed.data !== undefined && !listed.hasNextPage && publications.data !== undefined;
  return {
    versions: isWhole ? describeSeries(listed.data, publications.data) : null,
    nextNumber: isWhole ? countEver(listed.data, publications.data) + 1 : null,
    error: listed.error ?? publications.error,
    retry: () => {
      if (listed.error) void listed.refetch();
      if (publications.error) void publications.refetch();
    },
  };
}

/** Number of versions that ever existed. Includes deleted ones, because numbers are never reused. */
function countEver(versions: SkillVersion[], { deleted }: Publications): number {
  return new Set([...versions, ...deleted].map(objectIdOf)).size;
}
