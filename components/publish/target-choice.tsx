"use client";

import { Segmented } from "@/components/ui/segmented";
import type { Target } from "./use-target";

interface TargetChoiceProps {
  target: Target;
  onChooseNew: (isNew: boolean) => void;
}

/** Chooses between a new version of the skill found for a draft and a new skill. */
export function TargetChoice({ target, onChooseNew }: TargetChoiceProps) {
  if (target.isLooking) return <p className="text-ink-faint text-sm">Looking for a skill with this name…</p>;
  if (target.error) return null;
  if (!target.suggested) return <p className="font-medium text-sm">New skill</p>;
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
          <>
            separate from <strong className="font-medium text-ink">{target.suggested.title}</strong>
          </>
        )}
      </p>
    </div>
  );
}
