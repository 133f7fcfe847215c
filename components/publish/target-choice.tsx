"use client";

import { Segmented } from "@/components/ui/segmented";
import type { Target } from "./use-target";

interface TargetChoiceProps {
  target: Target;
  onChooseNew: (isNew: boolean) => void;
}

/** Whether a draft becomes a version of the skill that it seems to belong to, or a skill of its own. */
export function TargetChoice({ target, onChooseNew }: TargetChoiceProps) {
  if (target.isLooking) return <p className="text-ink-faint text-sm">Looking for a skill of this name…</p>;
  if (target.error)
    return (
      <p role="alert" className="max-w-xs text-deleted text-sm">
        {target.error.message}
      </p>
    );
  if (!target.suggested) return <p className="text-ink-muted text-sm">It will be a new skill.</p>;
  return (
    <div className="flex min-w-0 flex-col items-start gap-1.5">
      <Segmented
        label="Publish as"
        value={target.chosen ? "version" : "skill"}
        choices={[
          { value: "version", label: "New version" },
          { value: "skill", label: "New skill" },
        ]}
        onChange={(choice) => onChooseNew(choice === "skill")}
      />
      <p className="wrap-anywhere text-ink-muted text-sm">
        {target.chosen ? (
          <>
            of <strong className="font-medium text-ink">{target.suggested.title}</strong>
          </>
        ) : (
          "beside the one that has this name"
        )}
      </p>
    </div>
  );
}
