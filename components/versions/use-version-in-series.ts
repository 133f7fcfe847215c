"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEveryPage } from "@/lib/queries/use-every-page";
import { versionsQuery } from "@/lib/queries/versions";
import type { NumberedVersion } from "@/lib/skills/api/number-versions";

interface VersionInSeries {
  /** Newest first; null while the series is read. */
  versions: NumberedVersion[] | null;
  current: NumberedVersion | null;
  previous: NumberedVersion | null;
  isLatest: boolean;
}

/** A version's place in the series of its skill. */
export function useVersionInSeries(skillId: string, version: string): VersionInSeries {
  const series = useInfiniteQuery(versionsQuery(skillId));
  useEveryPage(series);
  const versions = series.hasNextPage ? null : (series.data ?? null);
  const index = versions?.findIndex((candidate) => candidate.version === version) ?? -1;
  return {
    versions,
    current: versions?.[index] ?? null,
    previous: index < 0 ? null : (versions?.[index + 1] ?? null),
    isLatest: index === 0,
  };
}
