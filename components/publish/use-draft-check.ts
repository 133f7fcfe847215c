"use client";

import { useQuery } from "@tanstack/react-query";
import { checkDraft } from "@/lib/queries/check-draft";
import type { Draft } from "@/lib/queries/draft";
import { versionQuery } from "@/lib/queries/versions";
import type { Skill } from "@/lib/skills/api/wire";
import type { BundleCheck } from "@/lib/skills/bundle/check-bundle";

interface DraftCheck {
  check: BundleCheck;
  /** False until the check covers the name that the skill must keep. */
  isWhole: boolean;
  error: Error | null;
  retry: () => void;
}

/** Checks a draft, including that it keeps its skill's name once that is loaded. */
export function useDraftCheck(draft: Draft, target: Skill | null): DraftCheck {
  const isVersion = Boolean(target?.latestVersion);
  const newest = useQuery({
    ...versionQuery(target?.id ?? "", target?.latestVersion ?? ""),
    enabled: isVersion,
  });
  const nameToKeep = isVersion ? (newest.data?.name ?? null) : null;
  return {
    check: checkDraft(draft, nameToKeep),
    isWhole: !isVersion || newest.data !== undefined,
    error: isVersion && !newest.data ? newest.error : null,
    retry: () => void newest.refetch(),
  };
}
