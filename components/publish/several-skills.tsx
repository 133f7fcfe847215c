"use client";

import { useQueries, useQueryClient } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { OpenedDrop } from "@/lib/queries/drop";
import type { Published } from "@/lib/queries/publish-version";
import { reviewQuery } from "@/lib/queries/review";
import { DraftReview } from "./draft-review";
import { choicesOf, type DropChoices } from "./drop-choices";
import { SeveralBar } from "./several-bar";
import { SeveralList } from "./several-list";
import { markDuplicates, type SkillState, stateOf } from "./skill-state";
import { uploadOf } from "./upload-of";
import { type Outcome, type SkillUpload, usePublishSeveral } from "./use-publish-several";

interface SeveralSkillsProps {
  drop: OpenedDrop;
  choices: DropChoices;
  onChoose: (change: (before: DropChoices) => Partial<DropChoices>) => void;
  onDiscard: () => void;
  /** Called when every selected skill is published. */
  onDone: (published: Published[]) => void;
}

/** Several skills of one drop: what each would become, which to publish, and each result. */
export function SeveralSkills(props: SeveralSkillsProps) {
  const { drop, choices, onChoose, onDiscard } = props;
  const publishing = usePublishSeveral();
  const states = useSkillStates(drop, choices, publishing.outcomes);
  const { opened, note, unticked } = choices;
  if (opened !== null && drop.roots.includes(opened))
    return (
      <OpenedSkill
        {...props}
        root={opened}
        onPublished={(published) => publishing.record(opened, { published })}
      />
    );

  const isTicked = ({ root, kind }: SkillState) => kind === "ready" && !unticked.includes(root);
  const toSend = states.filter(isTicked);
  return (
    <>
      <SeveralList
        drop={drop}
        states={states}
        outcomes={publishing.outcomes}
        isTicked={isTicked}
        isBusy={publishing.isSending}
        onChoose={onChoose}
      />
      <SeveralBar
        publishing={publishing}
        count={toSend.length}
        note={note}
        onNote={(text) => onChoose(() => ({ note: text }))}
        onSend={() => publishing.send(toSend.flatMap((state) => uploadsOf(state, choices)))}
        onDiscard={onDiscard}
        onDone={() => props.onDone(publishedOf(publishing.outcomes))}
      />
    </>
  );
}

function publishedOf(outcomes: ReadonlyMap<string, Outcome>): Published[] {
  return [...outcomes.values()].flatMap((outcome) => ("published" in outcome ? [outcome.published] : []));
}

interface OpenedSkillProps extends SeveralSkillsProps {
  root: string;
  onPublished: Parameters<typeof DraftReview>[0]["onPublished"];
}

function OpenedSkill({ drop, root, choices, onChoose, onPublished }: OpenedSkillProps) {
  const back = () => onChoose(() => ({ opened: null }));
  return (
    <>
      <Button variant="quiet" className="self-start" onClick={back}>
        <ArrowLeft aria-hidden />
        All {drop.roots.length} skills
      </Button>
      <DraftReview
        key={root}
        drop={drop}
        root={root}
        choices={choices}
        wantedSkillId={null}
        onChoose={onChoose}
        onPublished={(published, refetched) => {
          onPublished(published, refetched);
          back();
        }}
        onDiscard={null}
      />
    </>
  );
}

function uploadsOf({ root, name, review }: SkillState, choices: DropChoices): SkillUpload[] {
  if (!review) return [];
  const chosen = choicesOf(choices, root);
  const note = chosen.note.trim() || choices.note;
  return [{ root, name, upload: uploadOf(review, { ...chosen, note }) }];
}

function useSkillStates(
  drop: OpenedDrop,
  choices: DropChoices,
  outcomes: ReadonlyMap<string, Outcome>,
): SkillState[] {
  const queryClient = useQueryClient();
  const reviews = useQueries({
    queries: drop.roots.map((root) => {
      const { fixes, isNewSkill } = choicesOf(choices, root);
      return reviewQuery({ drop, root, fixes, isNewSkill }, queryClient);
    }),
  });
  return markDuplicates(
    drop.roots.map((root, index) => {
      const { data: review = null, error = null } = reviews[index] ?? {};
      return stateOf(root, { review, error, isPublished: "published" in (outcomes.get(root) ?? {}) });
    }),
  );
}
