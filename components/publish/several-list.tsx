"use client";

import { leftOutOfAll } from "@/lib/queries/draft";
import type { OpenedDrop } from "@/lib/queries/drop";
import { chooseJunk, type DropChoices } from "./drop-choices";
import { LeftOut } from "./left-out";
import { countSkills, type SkillState } from "./skill-state";
import { SkillStateRow } from "./skill-state-row";
import type { Outcome } from "./use-publish-several";

interface SeveralListProps {
  drop: OpenedDrop;
  states: SkillState[];
  outcomes: ReadonlyMap<string, Outcome>;
  isTicked: (state: SkillState) => boolean;
  isBusy: boolean;
  onChoose: (change: (before: DropChoices) => Partial<DropChoices>) => void;
}

/** One row per skill of a drop, then the items left out of all of them. */
export function SeveralList({ drop, states, outcomes, isTicked, isBusy, onChoose }: SeveralListProps) {
  return (
    <section aria-label="Skills of this drop" className="rounded-lg border bg-surface">
      <div className="border-b px-4 py-3">
        <h2 className="font-semibold text-lg">{drop.roots.length} skills dropped</h2>
        <p role="status" className="text-ink-muted text-sm tabular-nums">
          {countSkills(states)}
        </p>
      </div>
      <ul className="divide-y">
        {states.map((state) => (
          <SkillStateRow
            key={state.root}
            state={state}
            outcome={outcomes.get(state.root) ?? null}
            isTicked={isTicked(state)}
            isBusy={isBusy}
            onTick={(ticked) =>
              onChoose(({ unticked }) => ({ unticked: tick(unticked, state.root, ticked) }))
            }
            onOpen={() => onChoose(() => ({ opened: state.root }))}
          />
        ))}
      </ul>
      <div className="border-t px-4 pt-1 pb-3 empty:hidden">
        <LeftOut
          leftOut={leftOutOfAll(drop)}
          onKeepJunk={(paths, isKept) => onChoose(chooseJunk(paths, isKept))}
        />
      </div>
    </section>
  );
}

function tick(unticked: string[], root: string, isTicked: boolean): string[] {
  const others = unticked.filter((other) => other !== root);
  return isTicked ? others : [...others, root];
}
