"use client";

import { Terminal } from "lucide-react";
import { VisibleText } from "@/components/files/visible-text";
import { Button } from "@/components/ui/button";
import { CodeTabs } from "@/components/ui/code-tabs";
import { Dialog } from "@/components/ui/dialog";
import type { DraftSource } from "@/lib/queries/draft-source";
import { pageLane } from "@/lib/queries/request";
import type { Review } from "@/lib/queries/review";
import { publishSnippets } from "@/lib/skills/api/publish-snippets";
import { findFix } from "@/lib/skills/bundle/fixes";
import type { SkillChoices } from "./drop-choices";
import { uploadOf } from "./upload-of";

interface ShellLinesProps {
  review: Pick<Review, "draft" | "check" | "target">;
  choices: SkillChoices;
}

/** Commands that publish the files on disk, which lack the fixes made in the draft. */
export function ShellLines({ review, choices }: ShellLinesProps) {
  const { source, skillMd } = review.draft;
  const path = source.kind === "zip" ? (source.zip ?? "") : source.name;
  // Loose files need a folder name, which comes from SKILL.md.
  if (skillMd === null || path === "") return null;
  const { skillId, baseVersion, keepsJunk } = uploadOf(review, choices);
  const missing = choices.fixes.map((rule) => findFix(rule)?.label ?? rule);
  return (
    <Dialog
      title="Publish from a shell"
      trigger={
        <Button variant="quiet" size="lg" className="max-sm:px-3">
          <Terminal aria-hidden />
          <span className="max-sm:sr-only">From a shell</span>
        </Button>
      }
    >
      <p className="wrap-anywhere text-ink-muted">
        <VisibleText text={whereToRun(source)} />
      </p>
      {missing.length > 0 && (
        <div className="mt-3 rounded-lg bg-warned-wash px-4 py-3">
          <p>
            {missing.length === 1 ? "This fix is" : "These fixes are"} in the draft only. These lines publish
            your files without {missing.length === 1 ? "it" : "them"}:
          </p>
          <ul className="list-disc pl-5">
            {missing.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="mt-3">
        <CodeTabs
          snippets={publishSnippets({
            origin: location.origin,
            lane: pageLane(),
            skillId,
            baseVersion,
            path,
            isZip: source.kind === "zip",
            keepsJunk,
          })}
        />
      </div>
    </Dialog>
  );
}

function whereToRun({ kind, name, zip }: DraftSource): string {
  if (kind === "zip") return `Run these lines in the folder that contains ${zip}.`;
  if (kind === "loose")
    return zip === null
      ? `Put the files you dropped in a folder named ${name}, then run these lines in the folder that contains it.`
      : `Unpack ${zip} into a folder named ${name}, then run these lines in the folder that contains it.`;
  const unpack = zip === null ? "Run" : `Unpack ${zip}, then run`;
  return `${unpack} these lines in the folder that contains ${name}.`;
}
