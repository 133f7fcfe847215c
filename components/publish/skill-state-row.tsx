"use client";

import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { OutcomeLine } from "./outcome-line";
import type { SkillState } from "./skill-state";
import type { Outcome } from "./use-publish-several";

interface SkillStateRowProps {
  state: SkillState;
  outcome: Outcome | null;
  isTicked: boolean;
  isBusy: boolean;
  onTick: (isTicked: boolean) => void;
  onOpen: () => void;
}

/** One skill of several: its name, what it would become, its problems and its result. */
export function SkillStateRow({ state, outcome, isTicked, isBusy, onTick, onOpen }: SkillStateRowProps) {
  const { root, name, kind, error } = state;
  const verdict = verdictOf(state);
  return (
    <li className="flex items-start gap-3 px-4 py-2.5">
      <span className="mt-1">
        <Checkbox
          label={`Publish ${name}`}
          checked={isTicked}
          disabled={kind !== "ready" || isBusy}
          onChange={onTick}
        />
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <h3 className="wrap-anywhere font-medium">{name}</h3>
          {kind !== "published" && (
            <>
              <Badge tone={verdict.tone}>{verdict.text}</Badge>
              <span className="wrap-anywhere text-ink-muted text-sm">{becomes(state)}</span>
            </>
          )}
        </div>
        {root !== name && <p className="wrap-anywhere font-mono text-ink-faint text-xs">{root}</p>}
        {error && kind === "unread" && <p className="wrap-anywhere text-deleted text-sm">{error.message}</p>}
        {outcome && <OutcomeLine outcome={outcome} />}
      </div>
      <Button size="sm" disabled={isBusy} aria-label={`Review ${name}`} onClick={onOpen}>
        Review
      </Button>
    </li>
  );
}

const VERDICTS: Record<SkillState["kind"], { tone: Tone; text: string }> = {
  looking: { tone: "neutral", text: "Checking…" },
  unread: { tone: "deleted", text: "Unreadable" },
  problems: { tone: "deleted", text: "Problems" },
  unchanged: { tone: "neutral", text: "Unchanged, skipped" },
  duplicate: { tone: "warned", text: "Duplicate name, skipped" },
  ready: { tone: "added", text: "Ready" },
  published: { tone: "added", text: "Published" },
};

function verdictOf({ kind, review }: SkillState): { tone: Tone; text: string } {
  if (kind !== "problems" || !review) return VERDICTS[kind];
  const count = review.check.problems.length;
  return { tone: VERDICTS[kind].tone, text: count === 1 ? "1 problem" : `${count} problems` };
}

function becomes({ review }: SkillState): string | null {
  if (!review) return null;
  if (!review.target) return "new skill";
  const { title } = review.target;
  if (review.changeCount === 0) return `same files as the latest version of ${title}`;
  const next = `next version of ${title}`;
  if (review.changeCount === null) return next;
  return `${next}: ${review.changeCount} ${review.changeCount === 1 ? "file" : "files"} changed`;
}
