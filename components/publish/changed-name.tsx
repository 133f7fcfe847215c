"use client";

import { Button } from "@/components/ui/button";
import type { BundleCheck } from "@/lib/skills/bundle/check-bundle";
import { RULES } from "@/lib/skills/bundle/rules";

interface ChangedNameProps {
  check: BundleCheck;
  onPublishAsNew: () => void;
}

const NAME_CHANGED = RULES.nameChanged("", "").rule;

/** Offers a new skill when the folder's name is valid but differs from its skill's. */
export function ChangedName({ check, onPublishAsNew }: ChangedNameProps) {
  const rules = check.problems.map(({ rule }) => rule).filter((rule) => rule.startsWith("name-"));
  if (rules.length === 0 || rules.some((rule) => rule !== NAME_CHANGED)) return null;
  return (
    <section
      aria-label="Changed name"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border bg-surface px-4 py-3 text-sm"
    >
      <p className="min-w-0 flex-1 basis-72">
        A skill keeps the name of its first version. Change the name in SKILL.md back, or publish this folder
        as a new skill.
      </p>
      <Button onClick={onPublishAsNew}>Publish as a new skill</Button>
    </section>
  );
}
