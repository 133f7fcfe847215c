import type { IdentifiedUpload } from "@/lib/queries/publish-or-find";
import type { Review } from "@/lib/queries/review";
import { NO_VERSION } from "@/lib/skills/api/own-headers";
import type { Skill } from "@/lib/skills/api/wire";
import type { SkillChoices } from "./drop-choices";

/** Builds the upload of a reviewed draft. */
export function uploadOf(
  { draft, check, target }: Pick<Review, "draft" | "check" | "target">,
  choices: SkillChoices,
): IdentifiedUpload {
  return {
    skillId: target?.id ?? null,
    title: choices.title,
    files: draft.files,
    note: choices.note.trim(),
    baseVersion: target && (baseOf(target, choices) ?? NO_VERSION),
    keepsJunk: draft.leftOut.junk.some(({ isKept }) => isKept),
    name: check.name ?? "",
    bundleKey: draft.key,
  };
}

function baseOf(target: Skill, { followed }: SkillChoices): string | null {
  return followed?.skillId === target.id ? followed.version : target.latestVersion;
}
