"use client";

import { Button } from "@/components/ui/button";
import type { BundleCheck } from "@/lib/skills/bundle/check-bundle";
import { RULES } from "@/lib/skills/bundle/rules";

interface ChangedNameProps {
  check: BundleCheck;
  onPublishAsNew: () => void;
}

const NAME_CHANGED = RULES.nameChanged("", "").rule;

/** The way on for a folder that carries another name than its skill. */
export function ChangedName({ check, onPublishAsNew }: ChangedNameProps) {
  if (!check.problems.some(({ rule }) => rule === NAME_CHANGED)) return null;
  return (
    <section
      aria-label="Changed name"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border bg-surface px-4 py-3 text-sm"
    >
      <p className="min-w-0 flex-1 basis-72">
        A skill keeps the name of its first version. Give this folder that name again, or make it a skill of
        its own.
      </p>
      <Button onClick={onPublishAsNew}>Publish as a new skill</Button>
    </section>
  );
}
