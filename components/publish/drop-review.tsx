"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { onlyRoot } from "@/lib/queries/draft";
import { dropQuery } from "@/lib/queries/drop";
import type { Published } from "@/lib/queries/publish-version";
import type { OnPublished } from "@/lib/queries/use-publish";
import { DraftReview } from "./draft-review";
import type { DropChoices } from "./drop-choices";
import { DropOrigin } from "./drop-origin";
import type { HeldDrop } from "./kept-drops";
import { SeveralSkills } from "./several-skills";

interface DropReviewProps {
  held: HeldDrop;
  wantedSkillId: string | null;
  onChoose: (change: (before: DropChoices) => Partial<DropChoices>) => void;
  /** Called when a drop's only skill is published. */
  onPublished: OnPublished;
  /** Called when every selected skill of a larger drop is published. */
  onDone: (published: Published[]) => void;
  onDiscard: () => void;
}

/** Opens a drop: reviews its only skill, or lists several to choose from. */
export function DropReview(props: DropReviewProps) {
  const { held, wantedSkillId, onChoose, onPublished, onDone, onDiscard } = props;
  const { drop, choices, isRestored, isUnkept } = held;
  const opened = useQuery({ ...dropQuery(drop, choices.keptJunk), placeholderData: keepPreviousData });
  if (opened.isError)
    return (
      <ErrorState title="Couldn’t read this drop" error={opened.error}>
        <Button onClick={onDiscard}>Choose something else</Button>
      </ErrorState>
    );
  if (!opened.data) return <Skeleton className="h-56 rounded-lg opacity-50" />;
  const shared = { drop: opened.data, choices, onChoose, onDiscard };
  return (
    <div className="flex flex-col gap-5">
      {isUnkept && (
        <p className="text-ink-muted text-sm">
          This browser doesn’t keep drafts. You’ll lose this one if you reload or close the page.
        </p>
      )}
      {isRestored && <DropOrigin droppedAt={drop.droppedAt} onDiscard={onDiscard} />}
      {opened.data.roots.length > 1 ? (
        <SeveralSkills {...shared} onDone={onDone} />
      ) : (
        <DraftReview
          {...shared}
          root={onlyRoot(opened.data)}
          wantedSkillId={wantedSkillId}
          onPublished={onPublished}
        />
      )}
    </div>
  );
}
