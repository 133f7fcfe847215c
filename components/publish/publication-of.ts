import type { Review } from "@/lib/queries/review";
import type { CheckedPublication } from "@/lib/queries/use-publish";
import type { SkillChoices } from "./drop-choices";

/** What is sent for a reviewed draft. */
export function publicationOf(
  { draft, check, target }: Pick<Review, "draft" | "check" | "target">,
  choices: SkillChoices,
): CheckedPublication {
  return {
    skillId: target?.id ?? null,
    title: choices.title,
    files: draft.files,
    note: choices.note.trim(),
    baseVersion: target?.latestVersion ?? null,
    keepsJunk: draft.leftOut.junk.some(({ isKept }) => isKept),
    name: check.name ?? "",
    bundleKey: draft.key,
  };
}
