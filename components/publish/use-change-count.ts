"use client";

import { useAnswer } from "@/components/files/use-answer";
import { folderDiffs } from "@/lib/worker/asks";

/** Counts the files that differ between two open bundles; null until known. */
export function useChangeCount(baseKey: string | null, headKey: string | null): number | null {
  const diff = useAnswer(baseKey !== null && headKey !== null ? folderDiffs.ask(baseKey, headKey) : null);
  if (diff.status !== "ready") return null;
  return diff.value.filter((file) => file.status !== "unchanged").length;
}
