"use client";

import { useQuery } from "@tanstack/react-query";
import { Crumbs } from "@/components/ui/crumbs";
import { Skeleton } from "@/components/ui/skeleton";
import { skillQuery } from "@/lib/queries/skills";
import { pagePaths } from "@/lib/skills/api/addresses";

/** Links from a page about part of a skill to the skill and to all skills. */
export function SkillCrumbs({ skillId }: { skillId: string }) {
  const skill = useQuery(skillQuery(skillId));
  const loading = (
    <>
      <Skeleton className="h-3 w-28" />
      <span className="sr-only">{skillId}</span>
    </>
  );
  return (
    <Crumbs
      crumbs={[
        { label: "Skills", href: "/" },
        {
          label: skill.isPending ? loading : (skill.data?.title ?? skillId),
          href: pagePaths.skill(skillId),
        },
      ]}
    />
  );
}
