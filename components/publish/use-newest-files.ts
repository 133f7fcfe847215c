"use client";

import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useAnswer } from "@/components/files/use-answer";
import { type OpenedBundle, versionFilesQuery } from "@/lib/queries/version-files";
import type { Skill } from "@/lib/skills/api/wire";
import { folderDiffs } from "@/lib/worker/asks";

/** The files that a new version of this skill would follow. */
export function useNewestFiles(skill: Skill | null): UseQueryResult<OpenedBundle> {
  return useQuery({
    ...versionFilesQuery(skill?.id ?? "", skill?.latestVersion ?? ""),
    enabled: Boolean(skill?.latestVersion),
  });
}

/** Whether two open bundles hold the same files; false until that is known. */
export function useIsUnchanged(baseKey: string | null, headKey: string | null): boolean {
  const diff = useAnswer(baseKey !== null && headKey !== null ? folderDiffs.ask(baseKey, headKey) : null);
  return diff.status === "ready" && diff.value.every((file) => file.status === "unchanged");
}
