"use client";

import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { Draft } from "@/lib/queries/draft";
import type { OnPublished } from "@/lib/queries/use-publish";
import { DraftSummary } from "./draft-summary";
import type { SkillChoices } from "./drop-choices";
import { LocatedDraft } from "./located-draft";
import { useChangeCount } from "./use-change-count";
import { useDraftCheck } from "./use-draft-check";
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

/** A dropped skill: what it is and where it goes, and once that is known, everything that follows from it. */
export function CheckedDraft(props: CheckedDraftProps) {
  const { draft, choices, wantedSkillId, onChoose } = props;
  const found = useTarget(draft.skillMd?.name ?? null, wantedSkillId, choices.isNewSkill);
  const { check, isWhole, error, retry } = useDraftCheck(draft, found.chosen);
  const newest = useVersionFiles(found.chosen, null);
  const newestKey = newest.data?.key ?? null;
  const changeCount = useChangeCount(newestKey, draft.key);
  if (error)
    return (
      <ErrorState
        title="The newest version could not be read, so nothing is known of the name to keep"
        error={error}
        onRetry={retry}
      />
    );
  const target = { ...found, isLooking: found.isLooking || !isWhole };
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
      {/* No button before: it would mean something else, or stand elsewhere, a moment later. */}
      {target.isLooking ? (
        <Skeleton className="h-56 rounded-lg opacity-50" />
      ) : (
        <LocatedDraft
          review={{ draft, check, target: target.chosen }}
          choices={choices}
          newestKey={newestKey}
          isUnchanged={changeCount === 0}
          isHeld={target.error !== null}
          onChoose={onChoose}
          onPublished={props.onPublished}
          onDiscard={props.onDiscard}
        />
      )}
    </>
  );
}
