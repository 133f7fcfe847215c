"use client";

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
import { useChangeCount } from "./use-change-count";
import { useDraftCheck } from "./use-draft-check";
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
  const changeCount = useChangeCount(newest.data?.key ?? null, draft.key);
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
      <Verdicts draftKey={draft.key} check={check} onFix={addFix} />
      <ChangedName check={check} onPublishAsNew={publishAsNew} />
      <PublishBar
        review={{ draft, check, target: target.chosen }}
        choices={choices}
        isReady={check.problems.length === 0 && !target.isLooking && !target.error}
        isUnchanged={changeCount === 0}
        onChoose={onChoose}
        onPublished={props.onPublished}
        onDiscard={props.onDiscard}
      />
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <AdviceList draftKey={draft.key} onFix={addFix} />
        <CostPanel draftKey={draft.key} baseKey={newest.data?.key ?? null} />
      </div>
      {target.chosen?.latestVersion && (
        <DraftChanges
          draftKey={draft.key}
          skill={target.chosen}
          base={choices.base}
          onChooseBase={(base) => onChoose({ base })}
        />
      )}
      {!target.chosen?.latestVersion && !target.isLooking && <DraftFiles draft={draft} />}
    </>
  );
}
