"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Menu } from "@/components/ui/menu";
import type { SeriesVersion } from "@/lib/skills/api/series";
import type { Skill } from "@/lib/skills/api/wire";
import { DeleteSkill } from "./delete-skill";

interface SkillActionsProps {
  skill: Skill;
  /** All versions of the skill, newest first. */
  versions: SeriesVersion[];
}

export function SkillActions({ skill, versions }: SkillActionsProps) {
  const router = useRouter();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Menu
        label="More about this skill"
        items={[
          {
            label: "Delete this skill…",
            icon: <Trash2 aria-hidden />,
            run: () => setIsAsking(true),
            isDangerous: true,
          },
        ]}
      />
      {isAsking && (
        <DeleteSkill
          skill={skill}
          versions={versions}
          onClose={() => setIsAsking(false)}
          onDeleted={() => router.replace("/")}
        />
      )}
    </>
  );
}
