"use client";

import { useQuery } from "@tanstack/react-query";
import { checkDraft } from "@/lib/queries/check-draft";
import type { Draft } from "@/lib/queries/draft";
import { versionQuery } from "@/lib/queries/versions";
import type { Skill } from "@/lib/skills/api/wire";
import type { BundleCheck } from "@/lib/skills/bundle/check-bundle";

interface DraftCheck {
  /** Null while the name that the skill must keep is read, and when it could not be. */
  check: BundleCheck | null;
  error: Error | null;
  retry: () => void;
}

/** Checks a draft as soon as it is known which name it has to keep. */
export function useDraftCheck(draft: Draft, target: Skill | null): DraftCheck {
  const isVersion = Boolean(target?.latestVersion);
  const newest = useQuery({
    ...versionQuery(target?.id ?? "", target?.latestVersion ?? ""),
    enabled: isVersion,
  });
  const retry = () => void newest.refetch();
  if (isVersion && !newest.data) return { check: null, error: newest.error, retry };
  return { check: checkDraft(draft, isVersion ? (newest.data?.name ?? null) : null), error: null, retry };
}
