"use client";

import { Select } from "@/components/ui/select";

interface SkillChooserProps {
  roots: string[];
  chosen: string;
  onChoose: (root: string) => void;
}

export function SkillChooser({ roots, chosen, onChoose }: SkillChooserProps) {
  return (
    <section className="flex flex-wrap items-center gap-3 rounded-lg border bg-surface px-4 py-3 text-sm">
      <p className="mr-auto">
        {roots.length} skills were dropped. They are published one at a time; this page now shows:
      </p>
      <Select
        label="Skill to publish"
        value={chosen}
        options={roots.map((root) => ({ value: root, label: root || "the loose files" }))}
        onChange={onChoose}
      />
    </section>
  );
}
