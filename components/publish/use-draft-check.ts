"use client";

import { useQuery } from "@tanstack/react-query";
import type { Draft } from "@/lib/queries/draft";
import { pageLane } from "@/lib/queries/request";
import { versionQuery } from "@/lib/queries/versions";
import type { Skill } from "@/lib/skills/api/wire";
import { type BundleCheck, checkBundle } from "@/lib/skills/bundle/check-bundle";

interface DraftCheck {
  /** Null while the name that the skill must keep is read, and when it could not be. */
  check: BundleCheck | null;
  error: Error | null;
  retry: () => void;
}

/** The registry's own rules, before a byte is sent. */
export function useDraftCheck(draft: Draft, target: Skill | null): DraftCheck {
  const isVersion = Boolean(target?.latestVersion);
  const newest = useQuery({
    ...versionQuery(target?.id ?? "", target?.latestVersion ?? ""),
    enabled: isVersion,
  });
  const retry = () => void newest.refetch();
  if (isVersion && !newest.data) return { check: null, error: newest.error, retry };
  const files = draft.files.map(({ path, content }) => ({ path, size: content.size }));
  const check = checkBundle(files, {
    lane: pageLane(),
    readSkillMd: draft.skillMd,
    ...(isVersion && newest.data && { expectedName: newest.data.name }),
  });
  return { check, error: null, retry };
}
