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
    `Whatever pins ${one ? "this version" : "one of these versions"} by its id stops working: requests with ${one ? `version ${doomed[0]?.version}` : "their ids"} are refused.`,
    ...(newest && doomed.includes(newest) && left[0]
      ? [`v${left[0].number} becomes the latest: everyone who asks for “latest” gets it from then on.`]
      : []),
    ...(left.length === 0
      ? ["No version is left: the skill cannot be used until one is published again."]
      : []),
    ...(restored.length > 0
      ? [`${nameAll(restored)} has the same bytes and stays, whatever it restores.`]
      : []),
    "Numbers stay: no other version gets this one’s.",
  ];
}
