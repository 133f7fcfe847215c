"use client";

import { clsx } from "clsx";
import type { Draft } from "@/lib/queries/draft";
import type { BundleCheck } from "@/lib/skills/bundle/check-bundle";
import { formatBytes } from "@/lib/skills/format-bytes";
import type { SkillChoices } from "./drop-choices";
import { KeptField } from "./kept-field";
import { LeftOut } from "./left-out";
import { PublishSentence } from "./publish-sentence";
import { TargetChoice } from "./target-choice";
import type { Target } from "./use-target";

interface DraftSummaryProps {
  draft: Draft;
  check: BundleCheck;
  target: Target;
  /** Number of files that differ from the latest version; null until known. */
  changeCount: number | null;
  isOvertaken: boolean;
  choices: SkillChoices;
  onChoose: (change: Partial<SkillChoices>) => void;
  onKeepJunk: (paths: string[], isKept: boolean) => void;
}

/** What was dropped, which skill it goes to, and what publishing will do. */
export function DraftSummary(props: DraftSummaryProps) {
  const { draft, check, target, changeCount, isOvertaken, choices, onChoose, onKeepJunk } = props;
  const isNew = !target.isLooking && !target.error && target.chosen === null;
  const total = draft.entries.reduce((sum, entry) => sum + entry.size, 0);
  return (
    <section aria-label="What was dropped" className="rounded-lg border bg-surface p-4 sm:px-5">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <h2 className="wrap-anywhere font-semibold text-lg">
            {check.name ?? check.wrapper ?? "Folder without a name"}
          </h2>
          {check.description && (
            <p className="wrap-anywhere mt-0.5 line-clamp-2 max-w-prose text-ink-muted">
              {check.description}
            </p>
          )}
          <p className="mt-1 text-ink-faint text-xs tabular-nums">
            {draft.entries.length} {draft.entries.length === 1 ? "file" : "files"} · {formatBytes(total)}
          </p>
        </div>
        <div className={clsx("max-w-full", isNew && "w-72")}>
          <TargetChoice target={target} onChooseNew={(isNewSkill) => onChoose({ isNewSkill })} />
          {isNew && (
            <div className="mt-2">
              <KeptField
                label="Title (optional, defaults to the name)"
                kept={choices.title}
                onKeep={(title) => onChoose({ title })}
              />
            </div>
          )}
        </div>
      </div>
      <PublishSentence
        draft={draft}
        check={check}
        target={target}
        changeCount={changeCount}
        isOvertaken={isOvertaken}
      />
      {/* Appears together with the sentence above, which would otherwise push it down while it is clicked. */}
      {!target.isLooking && <LeftOut leftOut={draft.leftOut} onKeepJunk={onKeepJunk} />}
    </section>
  );
}
