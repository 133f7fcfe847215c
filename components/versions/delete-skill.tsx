"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { useDelete } from "@/lib/queries/use-delete";
import type { SeriesVersion } from "@/lib/skills/api/series";
import type { Skill } from "@/lib/skills/api/wire";
import { DeleteSteps } from "./delete-steps";

interface DeleteSkillProps {
  skill: Skill;
  /** All versions of the skill, newest first. */
  versions: SeriesVersion[];
  onClose: () => void;
  onDeleted: () => void;
}

/** Deletes a whole skill, version by version, after its title is typed. */
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
            ? "It has no versions left. The skill itself will be deleted."
            : `${count === 1 ? "Its only version" : `All ${count} versions, oldest first,`} will be deleted, then the skill itself. You can stop at any point and continue later.`}
        </li>
        <li>
          All requests that use <code className="font-mono text-sm">{skill.id}</code> will fail, even if they
          are pinned to a version.
        </li>
        <li>If you publish it again, it will get a new id.</li>
      </ul>
      <label className="mb-4 block text-sm">
        <span className="mb-1 block">
          Type <strong className="font-medium">{skill.title}</strong> to confirm
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
        isConfirmed={typed.trim() === skill.title}
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
