"use client";

import { useState } from "react";
import { flushSync } from "react-dom";
import { AdviceList } from "@/components/checks/advice-list";
import { pointAt } from "@/components/files/line-anchor";
import { useSteadyAnswer } from "@/components/files/use-steady-answer";
import { Skeleton } from "@/components/ui/skeleton";
import type { Review } from "@/lib/queries/review";
import type { OnPublished } from "@/lib/queries/use-publish";
import type { Fix } from "@/lib/skills/bundle/fixes";
import { advices, folderCosts, specProblems } from "@/lib/worker/asks";
import { AppliedFixes } from "./applied-fixes";
import { ChangedName } from "./changed-name";
import { CostPanel } from "./cost-panel";
import { DraftChanges } from "./draft-changes";
import { DraftFiles } from "./draft-files";
import type { SkillChoices } from "./drop-choices";
import { PublishBar } from "./publish-bar";
import { PublishedMeanwhile } from "./published-meanwhile";
import { useFollowed } from "./use-followed";
import { Verdicts } from "./verdicts";

interface LocatedDraftProps {
  review: Pick<Review, "draft" | "check" | "target">;
  choices: SkillChoices;
  /** The newest version's files, open in the worker; null until they are, and for a new skill. */
  newestKey: string | null;
  /** The newest version has the same files. */
  isUnchanged: boolean;
  /** Not to be sent, for a reason that stands above. */
  isHeld: boolean;
  onChoose: (change: Partial<SkillChoices>) => void;
  onPublished: OnPublished;
  onDiscard: (() => void) | null;
}

/** A draft whose place is known: what is wrong with it, the button that sends it, and what it would change. */
export function LocatedDraft(props: LocatedDraftProps) {
  const { review, choices, newestKey, onChoose, onDiscard } = props;
  const { draft, check, target } = review;
  const followed = useFollowed(target, choices, onChoose);
  const spec = useSteadyAnswer(specProblems.ask(draft.key, check.wrapper));
  const advice = useSteadyAnswer(advices.ask(draft.key));
  const cost = useSteadyAnswer(folderCosts.ask(draft.key));
  const [openPath, setOpenPath] = useState<string | null>(null);
  const isOvertaken = target !== null && followed !== target.latestVersion;
  const hasBase = Boolean(target?.latestVersion);
  const addFix = ({ rule }: Fix) =>
    onChoose({ fixes: [...choices.fixes.filter((other) => other !== rule), rule] });
  function showLine(path: string, line: number) {
    // Only a change brings a line into view: one that was shown before may have been scrolled away.
    flushSync(() => pointAt(null));
    setOpenPath(path);
    pointAt({ side: hasBase ? "R" : "L", first: line, last: line });
  }
  // Nothing stands below what is still to come: it would be pushed away from under a pointer.
  if (spec.status === "waiting") return <Skeleton className="h-56 rounded-lg opacity-50" />;
  const isWeighed = advice.status !== "waiting" && cost.status !== "waiting";
  return (
    <>
      <AppliedFixes rules={choices.fixes} onChange={(fixes) => onChoose({ fixes })} />
      <Verdicts draftKey={draft.key} check={check} spec={spec} onFix={addFix} onShow={showLine} />
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
        isReady={check.problems.length === 0 && !props.isHeld && !isOvertaken}
        isUnchanged={props.isUnchanged}
        onChoose={onChoose}
        onPublished={(published, asked) => {
          props.onPublished(published, asked);
          onChoose({ followed: null });
        }}
        onDiscard={onDiscard}
      />
      <div className="grid gap-3 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <AdviceList advice={advice} bundleKey={draft.key} onFix={addFix} onShow={showLine} />
        <CostPanel draftKey={draft.key} baseKey={newestKey} />
      </div>
      {isWeighed && target && hasBase && !isOvertaken && (
        <DraftChanges
          draft={draft}
          skill={target}
          base={choices.base}
          file={openPath}
          onOpenFile={setOpenPath}
          onChooseBase={(base) => onChoose({ base })}
        />
      )}
      {isWeighed && !hasBase && (
        <DraftFiles draft={draft} path={openPath ?? "SKILL.md"} onOpen={setOpenPath} />
      )}
    </>
  );
}
