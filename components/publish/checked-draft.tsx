"use client";

import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { Draft } from "@/lib/queries/draft";
import { DraftChanges } from "./draft-changes";
import { DraftFiles } from "./draft-files";
import { DraftSummary } from "./draft-summary";
import { ProblemList } from "./problem-list";
import { PublishBar } from "./publish-bar";
import { useDraftCheck } from "./use-draft-check";
import { useIsUnchanged, useNewestFiles } from "./use-newest-files";
import { useTarget } from "./use-target";

interface CheckedDraftProps {
  draft: Draft;
  wantedSkillId: string | null;
  onDiscard: () => void;
}

/** A dropped skill: what it is, what is wrong with it, what it would change, and the button that sends it. */
export function CheckedDraft({ draft, wantedSkillId, onDiscard }: CheckedDraftProps) {
  const target = useTarget(draft.skillMd?.name ?? null, wantedSkillId);
  const { check, error, retry } = useDraftCheck(draft, target.chosen);
  const newest = useNewestFiles(target.chosen);
  const isUnchanged = useIsUnchanged(newest.data?.key ?? null, draft.key);
  if (error)
    return (
      <ErrorState
        title="The newest version could not be read, so nothing is known of the name to keep"
        error={error}
        onRetry={retry}
      />
    );
  if (!check) return <Skeleton className="h-56 rounded-lg opacity-50" />;
  return (
    <>
      <DraftSummary draft={draft} check={check} target={target} />
      {check.problems.length > 0 && <ProblemList problems={check.problems} />}
      <PublishBar
        draft={draft}
        target={target.chosen}
        isReady={check.problems.length === 0 && !target.isLooking && !target.error}
        isUnchanged={isUnchanged}
        onDiscard={onDiscard}
      />
      {target.chosen?.latestVersion && <DraftChanges draftKey={draft.key} newest={newest} />}
      {!target.chosen?.latestVersion && !target.isLooking && <DraftFiles draft={draft} />}
    </>
  );
}
