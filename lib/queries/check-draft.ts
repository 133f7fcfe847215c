import { type BundleCheck, checkBundle } from "@/lib/skills/bundle/check-bundle";
import type { Draft } from "./draft";
import { pageLane } from "./request";

/** Checks a draft by the registry's rules before it is uploaded. A new skill can have any name. */
export function checkDraft(draft: Draft, nameToKeep: string | null): BundleCheck {
  const files = draft.files.map(({ path, content }) => ({ path, size: content.size }));
  return checkBundle(files, {
    lane: pageLane(),
    readSkillMd: draft.skillMd,
    ...(nameToKeep !== null && { expectedName: nameToKeep }),
  });
}
