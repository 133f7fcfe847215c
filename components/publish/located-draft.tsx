"use client";

import { useState } from "react";
import { flushSync } from "react-dom";
import { pointAt } from "@/components/files/line-anchor";
import { useSteadyAnswer } from "@/components/files/use-steady-answer";
import type { Review } from "@/lib/queries/review";
import type { OnPublished } from "@/lib/queries/use-publish";
import type { Fix } from "@/lib/skills/bundle/fixes";
import { comparisons } from "@/lib/worker/asks";
import { ApiVerdict } from "./api-verdict";
import { AppliedFixes } from "./applied-fixes";
import { ChangedName } from "./changed-name";
import { DraftChanges } from "./draft-changes";
import { DraftChecks } from "./draft-checks";
import { DraftFiles } from "./draft-files";
import type { SkillChoices } from "./drop-choices";
import { PublishBar } from "./publish-bar";
import { useDraftFindings } from "./use-draft-findings";
import { VersionConflict } from "./version-conflict";

interface LocatedDraftProps {
  review: Pick<Review, "draft" | "check" | "target">;
  choices: SkillChoices;
  /** The latest version's files in the worker; the key is null until they are open, and for a new skill. */
  newest: { key: string | null; isFailed: boolean };
  /** The latest version when the draft was first shown; null for none. */
  followed: string | null;
  /** Whether another version is the latest now. */
  isOvertaken: boolean;
  /** Whether the draft has the same files as the latest version. */
  isUnchanged: boolean;
  onChoose: (change: Partial<SkillChoices>) => void;
  onPublished: OnPublished;
  onDiscard: (() => void) | null;
}

/** A draft whose target is known: its problems, the publish bar, the changes and the checks. */
export function LocatedDraft(props: LocatedDraftProps) {
  const { review, choices, newest, followed, isOvertaken, onChoose, onDiscard } = props;
  const { draft, check, target } = review;
  const [openPath, setOpenPath] = useState<string | null>(null);
  const hasBase = Boolean(target?.latestVersion);
  const comparison = useSteadyAnswer(newest.key === null ? null : comparisons.ask(newest.key, draft.key));
  const areChangesComing = hasBase && !isOvertaken && !newest.isFailed && comparison.status === "waiting";
  const findings = useDraftFindings(review, areChangesComing);
  const addFix = ({ rule }: Fix) =>
    onChoose({ fixes: [...choices.fixes.filter((other) => other !== rule), rule] });
  function showLine(path: string, line: number) {
    // Only a changed anchor scrolls, so it is cleared first: the same line may have been scrolled out of view.
    flushSync(() => pointAt(null));
    setOpenPath(path);
    pointAt({ side: hasBase ? "R" : "L", first: line, last: line });
  }
  return (
    <>
      <AppliedFixes rules={choices.fixes} onChange={(fixes) => onChoose({ fixes })} />
      {check.problems.length > 0 && (
        <ApiVerdict draftKey={draft.key} check={check} onFix={addFix} onShow={showLine} />
      )}
      <ChangedName check={check} onPublishAsNew={() => onChoose({ isNewSkill: true })} />
      {target && isOvertaken && (
        <VersionConflict
          skillId={target.id}
          draftKey={draft.key}
          followed={followed}
          newest={target.latestVersion}
          onFollow={() => onChoose({ followed: null })}
          onDiscard={onDiscard}
        />
      )}
      <PublishBar
        key={followed}
        review={review}
        choices={choices}
        isReady={check.problems.length === 0 && !isOvertaken}
        isUnchanged={props.isUnchanged}
        suggestionCount={findings.suggestionCount}
        onChoose={onChoose}
        onPublished={(published, refetched) => {
          props.onPublished(published, refetched);
          onChoose({ followed: null });
        }}
        onDiscard={onDiscard}
      />
      {target && hasBase && !isOvertaken && (
        <DraftChanges
          draft={draft}
          skill={target}
          base={choices.base}
          file={openPath}
          onOpenFile={setOpenPath}
          onChooseBase={(base) => onChoose({ base })}
        />
      )}
      {!hasBase && <DraftFiles draft={draft} path={openPath ?? "SKILL.md"} onOpen={setOpenPath} />}
      {/* Waits for the changes above, which would otherwise push it down while it is clicked. */}
      {!areChangesComing && (
        <DraftChecks
          review={review}
          findings={findings}
          newestKey={newest.key}
          onFix={addFix}
          onShow={showLine}
        />
      )}
    </>
  );
}
