"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { draftQuery } from "@/lib/queries/draft";
import type { OpenedDrop } from "@/lib/queries/drop";
import type { OnPublished } from "@/lib/queries/use-publish";
import { CheckedDraft } from "./checked-draft";
import { choicesOf, chooseFor, chooseJunk, type DropChoices } from "./drop-choices";

interface DraftReviewProps {
  drop: OpenedDrop;
  root: string;
  choices: DropChoices;
  wantedSkillId: string | null;
  onChoose: (change: (before: DropChoices) => Partial<DropChoices>) => void;
  onPublished: OnPublished;
  /** Null if the drop has more than one skill. */
  onDiscard: (() => void) | null;
}

/** Reviews one skill of a drop. */
export function DraftReview(props: DraftReviewProps) {
  const { drop, root, choices, wantedSkillId, onChoose, onDiscard } = props;
  const chosen = choicesOf(choices, root);
  const opened = useQuery({ ...draftQuery(drop, root, chosen.fixes), placeholderData: keepPreviousData });
  if (opened.isError)
    return (
      <ErrorState title="Couldn’t read this drop" error={opened.error}>
        {onDiscard && <Button onClick={onDiscard}>Choose something else</Button>}
      </ErrorState>
    );
  if (!opened.data) return <Skeleton className="h-56 rounded-lg opacity-50" />;

  return (
    <div className="flex flex-col gap-5">
      <CheckedDraft
        draft={opened.data}
        choices={chosen}
        wantedSkillId={wantedSkillId}
        onChoose={(change) => onChoose(chooseFor(root, change))}
        onKeepJunk={(paths, isKept) => onChoose(chooseJunk(paths, isKept))}
        onPublished={props.onPublished}
        onDiscard={onDiscard}
      />
    </div>
  );
}
