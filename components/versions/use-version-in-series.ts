"use client";

import { useSeries } from "@/lib/queries/series";
import type { SeriesVersion } from "@/lib/skills/api/series";

interface VersionInSeries {
  /** Newest first; null until loaded. */
  versions: SeriesVersion[] | null;
  current: SeriesVersion | null;
  previous: SeriesVersion | null;
  isLatest: boolean;
}

/** A version's place among all versions of its skill. */
export function useVersionInSeries(skillId: string, version: string): VersionInSeries {
  const { versions } = useSeries(skillId);
  const index = versions?.findIndex((candidate) => candidate.version === version) ?? -1;
  return {
    versions,
    current: versions?.[index] ?? null,
    previous: index < 0 ? null : (versions?.[index + 1] ?? null),
    isLatest: index === 0,
  };
}
