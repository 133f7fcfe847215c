"use client";

import { useState } from "react";
import { flushSync } from "react-dom";
import { pointAt } from "@/components/files/line-anchor";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { Draft } from "@/lib/queries/draft";
import type { Published } from "@/lib/queries/publish-version";
import type { Fix } from "@/lib/skills/bundle/fixes";
import { AdviceList } from "./advice-list";
import { AppliedFixes } from "./applied-fixes";
import { ChangedName } from "./changed-name";
import { CostPanel } from "./cost-panel";
import { DraftChanges } from "./draft-changes";
import { DraftFiles } from "./draft-files";
import { DraftSummary } from "./draft-summary";
import type { SkillChoices } from "./drop-choices";
import { PublishBar } from "./publish-bar";
import { PublishedMeanwhile } from "./published-meanwhile";
import { useChangeCount } from "./use-change-count";
import { useDraftCheck } from "./use-draft-check";
import { useFollowed } from "./use-followed";
import { useTarget } from "./use-target";
import { useVersionFiles } from "./use-version-files";
import { Verdicts } from "./verdicts";

interface CheckedDraftProps {
  draft: Draft;
  choices: SkillChoices;
  wantedSkillId: string | null;
  onChoose: (change: Partial<SkillChoices>) => void;
  onKeepJunk: (paths: string[], isKept: boolean) => void;
  onPublished: (published: Published) => void;
  onDiscard: (() => void) | null;
}

/** A dropped skill: what it is, what is wrong with it, what it would change, and the button that sends it. */
export function CheckedDraft(props: CheckedDraftProps) {
  const { draft, choices, wantedSkillId, onChoose } = props;
  const target = useTarget(draft.skillMd?.name ?? null, wantedSkillId, choices.isNewSkill);
  const { check, error, retry } = useDraftCheck(draft, target.chosen);
  const newest = useVersionFiles(target.chosen, null);
  const followed = useFollowed(target.chosen, choices, onChoose);
  const isOvertaken = target.chosen !== null && followed !== target.chosen.latestVersion;
  const changeCount = useChangeCount(newest.data?.key ?? null, draft.key);
  const [openPath, setOpenPath] = useState<string | null>(null);
  const hasBase = Boolean(target.chosen?.latestVersion);
  if (error)
    return (
      <ErrorState
        title="The newest version could not be read, so nothing is known of the name to keep"
        error={error}
        onRetry={retry}
      />
    );
  if (!check) return <Skeleton className="h-56 rounded-lg opacity-50" />;
  const addFix = ({ rule }: Fix) =>
    onChoose({ fixes: [...choices.fixes.filter((other) => other !== rule), rule] });
  function showLine(path: string, line: number) {
    // Only a change brings a line into view: one that was shown before may have been scrolled away.
    flushSync(() => pointAt(null));
    setOpenPath(path);
    pointAt({ side: hasBase ? "R" : "L", first: line, last: line });
  }
  const publishAsNew = () => onChoose({ isNewSkill: true });
  return (
    <>
      <DraftSummary
        draft={draft}
        check={check}
        target={target}
        changeCount={changeCount}
        onChooseNew={(isNewSkill) => onChoose({ isNewSkill })}
        onKeepJunk={props.onKeepJunk}
      />
      <AppliedFixes rules={choices.fixes} onChange={(fixes) => onChoose({ fixes })} />
      <Verdicts draftKey={draft.key} check={check} onFix={addFix} onShow={showLine} />
      <ChangedName check={check} onPublishAsNew={publishAsNew} />
      {target.chosen && isOvertaken && (
        <PublishedMeanwhile
          skillId={target.chosen.id}
          draftKey={draft.key}
          followed={followed}
          newest={target.chosen.latestVersion}
          onFollow={() => onChoose({ followed: null })}
          onDiscard={props.onDiscard}
        />
      )}
      <PublishBar
        key={followed}
        review={{ draft, check, target: target.chosen }}
        choices={choices}
        isReady={check.problems.length === 0 && !target.isLooking && !target.error && !isOvertaken}
        isUnchanged={changeCount === 0}
        onChoose={onChoose}
        onPublished={(published) => {
          onChoose({ followed: null });
          props.onPublished(published);
        }}
        onDiscard={props.onDiscard}
      />
      <div className="grid gap-3 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <AdviceList draftKey={draft.key} onFix={addFix} onShow={showLine} />
        <CostPanel draftKey={draft.key} baseKey={newest.data?.key ?? null} />
      </div>
      {target.chosen && hasBase && !isOvertaken && (
        <DraftChanges
          draft={draft}
          skill={target.chosen}
          base={choices.base}
          file={openPath}
          onOpenFile={setOpenPath}
          onChooseBase={(base) => onChoose({ base })}
        />
      )}
      {!hasBase && !target.isLooking && (
        <DraftFiles draft={draft} path={openPath ?? "SKILL.md"} onOpen={setOpenPath} />
      )}
    </>
  );
}
