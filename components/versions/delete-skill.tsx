"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { useDelete } from "@/lib/queries/use-delete";
import type { SeriesVersion } from "@/lib/skills/api/series";
import type { Skill } from "@/lib/skills/api/wire";
import { DeleteSteps } from "./delete-steps";

interface DeleteSkillProps {
  skill: Skill;
  /** All of the skill, newest first. */
  versions: SeriesVersion[];
  onClose: () => void;
  onDeleted: () => void;
}

/** Asks for the skill's title before the whole skill goes, version by version. */
export function DeleteSkill({ skill, versions, onClose, onDeleted }: DeleteSkillProps) {
  const [typed, setTyped] = useState("");
  const [count] = useState(versions.length);
  const deleting = useDelete({ onDeleted });
  return (
    <Dialog
      isOpen
      title={`Delete ${skill.title}?`}
      onOpenChange={(isOpen) => !isOpen && !deleting.isRunning && onClose()}
    >
      <ul className="mb-4 list-disc space-y-1.5 pl-5 text-ink-muted">
        <li>
          {count === 0
            ? "The skill has no versions any more; its id goes."
            : `All ${count} ${count === 1 ? "version goes" : "versions go"}, the oldest first, then the skill itself. It can be stopped between two steps and taken up again.`}
        </li>
        <li>
          Whatever uses <code className="font-mono text-sm">{skill.id}</code>, pinned or latest, stops
          working.
        </li>
        <li>Published again, it is a new skill with another id.</li>
      </ul>
      <label className="mb-4 block text-sm">
        <span className="mb-1 block">
          Type <strong className="font-medium">{skill.title}</strong> to go on
        </span>
        <input
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          spellCheck={false}
          className="h-9 w-full rounded-md border bg-surface px-3"
        />
      </label>
      <DeleteSteps
        deleting={deleting}
        action="Delete this skill"
        isHeldBack={typed.trim() !== skill.title}
        onStart={(keepsCopies) =>
          deleting.start({
            skillId: skill.id,
            versions: versions.map((version) => version.version).reverse(),
            withSkill: true,
            keepsCopies,
          })
        }
        onClose={onClose}
      />
    </Dialog>
  );
}
