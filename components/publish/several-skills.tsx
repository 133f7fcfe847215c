"use client";

import { useQueries, useQueryClient } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { Button } from "@/components/ui/button";
import { listOutside } from "@/lib/queries/draft";
import type { OpenedDrop } from "@/lib/queries/drop";
import { reviewQuery } from "@/lib/queries/review";
import { DraftReview } from "./draft-review";
import { choicesOf, chooseJunk, type DropChoices } from "./drop-choices";
import { LeftOut } from "./left-out";
import { publicationOf } from "./publication-of";
import { SeveralBar } from "./several-bar";
import { countSkills, markTwins, type SkillState, stateOf } from "./skill-state";
import { SkillStateRow } from "./skill-state-row";
import { usePublishSeveral } from "./use-publish-several";

interface SeveralSkillsProps {
  drop: OpenedDrop;
  choices: DropChoices;
  onChoose: (change: (before: DropChoices) => Partial<DropChoices>) => void;
  onDiscard: () => void;
}

/** Several skills of one drop: what becomes of each, which of them to publish, and how each fared. */
export function SeveralSkills({ drop, choices, onChoose, onDiscard }: SeveralSkillsProps) {
  const publishing = usePublishSeveral();
  const states = useSkillStates(drop, choices);
  const back = () => onChoose(() => ({ opened: null }));

  if (choices.opened !== null && drop.roots.includes(choices.opened)) {
    const root = choices.opened;
    return (
      <>
        <Button variant="quiet" onClick={back}>
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
          onPublished={(published) => {
            publishing.record(root, { published });
            back();
          }}
          onDiscard={null}
        />
      </>
    );
  }

  const isTicked = ({ root, kind }: SkillState) => kind === "ready" && !choices.unticked.includes(root);
  const isDone = (root: string) => "published" in (publishing.outcomes.get(root) ?? {});
  const toSend = states.filter((state) => isTicked(state) && !isDone(state.root));
  const send = () =>
    publishing.send(
      toSend.flatMap(({ root, name, review }) => {
        const chosen = choicesOf(choices, root);
        const note = chosen.note.trim() || choices.note;
        return review ? [{ root, name, publication: publicationOf(review, { ...chosen, note }) }] : [];
      }),
    );
  return (
    <>
      <section aria-label="Skills of this drop" className="rounded-lg border bg-surface">
        <div className="border-b px-4 py-3">
          <h2 className="font-semibold text-lg">{drop.roots.length} skills were dropped</h2>
          <p role="status" className="text-ink-muted text-sm tabular-nums">
            {countSkills(states)}
          </p>
        </div>
        <ul className="divide-y">
          {states.map((state) => (
            <SkillStateRow
              key={state.root}
              state={state}
              outcome={publishing.outcomes.get(state.root) ?? null}
              isTicked={isTicked(state)}
              isBusy={publishing.isSending}
              onTick={(ticked) =>
                onChoose(({ unticked }) => ({ unticked: tick(unticked, state.root, ticked) }))
              }
              onOpen={() => onChoose(() => ({ opened: state.root }))}
            />
          ))}
        </ul>
        <div className="px-4 pb-3 empty:hidden">
          <LeftOut
            leftOut={{ ...drop, outside: listOutside(drop, drop.roots) }}
            onKeepJunk={(paths, isKept) => onChoose(chooseJunk(paths, isKept))}
          />
        </div>
      </section>
      <SeveralBar
        publishing={publishing}
        count={toSend.length}
        note={choices.note}
        onNote={(note) => onChoose(() => ({ note }))}
        onSend={send}
        onDiscard={onDiscard}
      />
    </>
  );
}

function useSkillStates(drop: OpenedDrop, choices: DropChoices): SkillState[] {
  const queryClient = useQueryClient();
  const reviews = useQueries({
    queries: drop.roots.map((root) => {
      const { fixes, isNewSkill } = choicesOf(choices, root);
      return reviewQuery({ drop, root, fixes, isNewSkill }, queryClient);
    }),
  });
  return markTwins(
    drop.roots.map((root, index) => {
      const { data = null, error = null } = reviews[index] ?? {};
      return stateOf(root, data, error);
    }),
  );
}

function tick(unticked: string[], root: string, isTicked: boolean): string[] {
  const others = unticked.filter((other) => other !== root);
  return isTicked ? others : [...others, root];
}
