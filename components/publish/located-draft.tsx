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
import { PublishedMeanwhile } from "./published-meanwhile";
import { useDraftFindings } from "./use-draft-findings";

interface LocatedDraftProps {
  review: Pick<Review, "draft" | "check" | "target">;
  choices: SkillChoices;
  /** The newest version's files in the worker: null until they are open, and for a new skill. */
  newest: { key: string | null; isFailed: boolean };
  /** The version that the draft follows; null for none. */
  followed: string | null;
  /** The newest version has the same files. */
  isUnchanged: boolean;
  onChoose: (change: Partial<SkillChoices>) => void;
  onPublished: OnPublished;
  onDiscard: (() => void) | null;
}

/** A draft whose place is known: what keeps it from being published, what it would change, what was found in it, and the button. */
export function LocatedDraft(props: LocatedDraftProps) {
  const { review, choices, newest, followed, onChoose, onDiscard } = props;
  const { draft, check, target } = review;
  const [openPath, setOpenPath] = useState<string | null>(null);
  const isOvertaken = target !== null && followed !== target.latestVersion;
  const hasBase = Boolean(target?.latestVersion);
  const comparison = useSteadyAnswer(newest.key === null ? null : comparisons.ask(newest.key, draft.key));
  const areChangesComing = hasBase && !isOvertaken && !newest.isFailed && comparison.status === "waiting";
  const findings = useDraftFindings(review, areChangesComing);
  const addFix = ({ rule }: Fix) =>
    onChoose({ fixes: [...choices.fixes.filter((other) => other !== rule), rule] });
  function showLine(path: string, line: number) {
    // Only a change brings a line into view: one that was shown before may have been scrolled away.
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
        <PublishedMeanwhile
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
      {/* Nothing stands below what is still to come: it would be pushed away from under a pointer. */}
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
