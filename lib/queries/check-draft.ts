import { type BundleCheck, checkBundle } from "@/lib/skills/bundle/check-bundle";
import type { Draft } from "./draft";
import { pageLane } from "./request";

/** The registry's own rules, before a byte is sent; a new skill has no name to keep. */
export function checkDraft(draft: Draft, nameToKeep: string | null): BundleCheck {
  const files = draft.files.map(({ path, content }) => ({ path, size: content.size }));
  return checkBundle(files, {
    lane: pageLane(),
    readSkillMd: draft.skillMd,
    ...(nameToKeep !== null && { expectedName: nameToKeep }),
  });
}
