"use client";

import { RelativeTime } from "@/components/ui/relative-time";
import { Select } from "@/components/ui/select";
import { useSeries } from "@/lib/queries/series";
import type { Skill } from "@/lib/skills/api/wire";

interface BasePickerProps {
  skill: Skill;
  base: string | null;
  onChoose: (base: string | null) => void;
}

/** Chooses the version to compare a draft with. Renders nothing if the skill has fewer than two. */
export function BasePicker({ skill, base, onChoose }: BasePickerProps) {
  const { versions } = useSeries(skill.id);
  if (!versions || versions.length < 2) return null;
  const newest = versions[0]?.version;
  return (
    <Select
      label="Version to compare with"
      value={base ?? newest ?? ""}
      options={versions.map((version) => ({
        value: version.version,
        label: `v${version.number}`,
        detail: version.version === newest ? "latest" : <RelativeTime iso={version.createdAt} />,
      }))}
      onChange={(version) => onChoose(version === newest ? null : version)}
    />
  );
}
