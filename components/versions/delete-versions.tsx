"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { useDelete } from "@/lib/queries/use-delete";
import type { SeriesVersion } from "@/lib/skills/api/series";
import { DeleteSteps } from "./delete-steps";

interface DeleteVersionsProps {
  skillId: string;
  /** Those to delete, newest first. */
  doomed: SeriesVersion[];
  /** All of the skill, newest first. */
  versions: SeriesVersion[];
  onClose: () => void;
  onDeleted: () => void;
}

/** Asks once before versions are deleted, and names what that breaks. */
export function DeleteVersions({ skillId, doomed, versions, onClose, onDeleted }: DeleteVersionsProps) {
  // The list shrinks while they go; the question stays what it was.
  const [asked] = useState({ doomed, consequences: consequencesOf(doomed, versions) });
  const deleting = useDelete({ onDeleted });
  const left = asked.doomed.filter((gone) => versions.some(({ version }) => version === gone.version));
  return (
    <Dialog
      isOpen
      title={`Delete ${nameAll(asked.doomed)}?`}
      onOpenChange={(isOpen) => !isOpen && !deleting.isRunning && onClose()}
    >
      <ul className="mb-4 list-disc space-y-1.5 pl-5 text-ink-muted">
        {asked.consequences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <DeleteSteps
        deleting={deleting}
        action={asked.doomed.length === 1 ? "Delete this version" : `Delete ${asked.doomed.length} versions`}
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

/** What points at versions, as far as the API lets anyone know. */
function consequencesOf(doomed: SeriesVersion[], versions: SeriesVersion[]): string[] {
  const left = versions.filter((version) => !doomed.includes(version));
  const [newest] = versions;
  const one = doomed.length === 1;
  const restored = left.filter((version) => doomed.some((gone) => gone.number === version.restoresNumber));
  return [
    one
      ? `Requests pinned to this version (${doomed[0]?.version}) will fail.`
      : "Requests pinned to these versions will fail.",
    ...(newest && doomed.includes(newest) && left[0]
      ? [`v${left[0].number} becomes the latest: requests for “latest” will get it.`]
      : []),
    ...(left.length === 0
      ? ["The skill will have no versions and can’t be used until you publish one."]
      : []),
    ...(restored.length > 0
      ? [`${nameAll(restored)} ${restored.length === 1 ? "has" : "have"} the same content and will stay.`]
      : []),
    "Version numbers are never reused.",
  ];
}
