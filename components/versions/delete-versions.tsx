"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { useDelete } from "@/lib/queries/use-delete";
import type { SeriesVersion } from "@/lib/skills/api/series";
import { DeleteSteps } from "./delete-steps";

interface DeleteVersionsProps {
  skillId: string;
  /** Newest first. */
  versionsToDelete: SeriesVersion[];
  /** All versions of the skill, newest first. */
  versions: SeriesVersion[];
  onClose: () => void;
  onDeleted: () => void;
}

/** Lists what a deletion breaks, and deletes once confirmed. */
export function DeleteVersions({
  skillId,
  versionsToDelete,
  versions,
  onClose,
  onDeleted,
}: DeleteVersionsProps) {
  // The list shrinks while versions are deleted, but the dialog keeps its question.
  const [asked] = useState({ versionsToDelete, consequences: consequencesOf(versionsToDelete, versions) });
  const deleting = useDelete({ onDeleted });
  const left = asked.versionsToDelete.filter((gone) =>
    versions.some(({ version }) => version === gone.version),
  );
  return (
    <Dialog
      isOpen
      title={`Delete ${nameAll(asked.versionsToDelete)}?`}
      onOpenChange={(isOpen) => !isOpen && !deleting.isRunning && onClose()}
    >
      <ul className="mb-4 list-disc space-y-1.5 pl-5 text-ink-muted">
        {asked.consequences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <DeleteSteps
        deleting={deleting}
        action={
          asked.versionsToDelete.length === 1
            ? "Delete this version"
            : `Delete ${asked.versionsToDelete.length} versions`
        }
        onStart={(keepsCopies) =>
          deleting.start({
            skillId,
            versions: left.map((version) => version.version).reverse(),
            withSkill: false,
            keepsCopies,
          })
        }
        onClose={onClose}
      />
    </Dialog>
  );
}

const MAX_NAMED = 5;

function nameAll(versions: SeriesVersion[]): string {
  if (versions.length > MAX_NAMED) return `${versions.length} versions`;
  return versions.map((version) => `v${version.number}`).join(", ");
}

/** The consequences of a deletion, as far as the API documents them. */
function consequencesOf(versionsToDelete: SeriesVersion[], versions: SeriesVersion[]): string[] {
  const left = versions.filter((version) => !versionsToDelete.includes(version));
  const [newest] = versions;
  const one = versionsToDelete.length === 1;
  const restored = left.filter((version) =>
    versionsToDelete.some((gone) => gone.number === version.restoresNumber),
  );
  return [
    one
      ? `Requests pinned to version ${versionsToDelete[0]?.version} will fail.`
      : "Requests pinned to these versions will fail.",
    ...(newest && versionsToDelete.includes(newest) && left[0]
      ? [`v${left[0].number} becomes the latest, and requests for “latest” will get it.`]
      : []),
    ...(left.length === 0
      ? ["No versions will be left, so the skill can’t be used until you publish one."]
      : []),
    ...(restored.length > 0
      ? [
          `${nameAll(restored)} ${restored.length === 1 ? "is an exact copy and won’t be deleted" : "are exact copies and won’t be deleted"}.`,
        ]
      : []),
    "Version numbers are never reused.",
  ];
}
