"use client";

import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { Draft } from "@/lib/queries/draft";
import { nameToFind } from "@/lib/queries/name-to-find";
import type { OnPublished } from "@/lib/queries/use-publish";
import { DraftSummary } from "./draft-summary";
import type { SkillChoices } from "./drop-choices";
import { LocatedDraft } from "./located-draft";
import { useChangeCount } from "./use-change-count";
import { useDraftCheck } from "./use-draft-check";
import { useFollowed } from "./use-followed";
import { useTarget } from "./use-target";
import { useVersionFiles } from "./use-version-files";

interface CheckedDraftProps {
  draft: Draft;
  choices: SkillChoices;
  wantedSkillId: string | null;
  onChoose: (change: Partial<SkillChoices>) => void;
  onKeepJunk: (paths: string[], isKept: boolean) => void;
  onPublished: OnPublished;
  onDiscard: (() => void) | null;
}

/** A dropped skill: its summary and target, then everything that depends on the target. */
export function CheckedDraft(props: CheckedDraftProps) {
  const { draft, choices, wantedSkillId, onChoose } = props;
  const found = useTarget(nameToFind(draft), wantedSkillId, choices.isNewSkill);
  const { check, isWhole, error, retry } = useDraftCheck(draft, found.chosen);
  const followed = useFollowed(found.chosen, choices, onChoose);
  const newest = useVersionFiles(found.chosen, null);
  const newestKey = newest.data?.key ?? null;
  const changeCount = useChangeCount(newestKey, draft.key);
  if (error)
    return (
      <ErrorState
        title="Couldn’t load the latest version, so the name can’t be checked"
        error={error}
        onRetry={retry}
      />
    );
  const target = { ...found, isLooking: found.isLooking || !isWhole };
  const isOvertaken = found.chosen !== null && followed !== found.chosen.latestVersion;
  return (
    <>
      <DraftSummary
        draft={draft}
        check={check}
        target={target}
        changeCount={changeCount}
        isOvertaken={isOvertaken}
        choices={choices}
        onChoose={onChoose}
        onKeepJunk={props.onKeepJunk}
      />
      {target.error && (
        <ErrorState
          title="Couldn’t look for a skill with this name"
          error={target.error}
          onRetry={target.retry}
        />
      )}
      {/* No buttons yet: their meaning and position depend on the target. */}
      {target.isLooking && <Skeleton className="h-56 rounded-lg opacity-50" />}
      {!target.isLooking && !target.error && (
        <LocatedDraft
          review={{ draft, check, target: target.chosen }}
          choices={choices}
          newest={{ key: newestKey, isFailed: newest.isError }}
          followed={followed}
          isOvertaken={isOvertaken}
          isUnchanged={changeCount === 0}
          onChoose={onChoose}
          onPublished={props.onPublished}
          onDiscard={props.onDiscard}
        />
      )}
    </>
  );
}
