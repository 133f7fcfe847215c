"use client";

import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { type OpenedBundle, versionFilesQuery } from "@/lib/queries/version-files";
import type { Skill } from "@/lib/skills/api/wire";

/** The files of one version of a skill. A null `version` is the latest. */
export function useVersionFiles(skill: Skill | null, version: string | null): UseQueryResult<OpenedBundle> {
  const wanted = version ?? skill?.latestVersion ?? null;
  return useQuery({
    ...versionFilesQuery(skill?.id ?? "", wanted ?? ""),
    enabled: skill !== null && wanted !== null,
  });
}
