"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import { versionQuery } from "@/lib/queries/versions";
import { pagePaths } from "@/lib/skills/api/addresses";
import type { Skill } from "@/lib/skills/api/wire";

export const SKILL_ROW_HEIGHT = 88;

export function SkillRow({ skill }: { skill: Skill }) {
  return (
    <article className="pressable relative flex h-full items-start gap-4 border-b px-4 py-3 hover:bg-hover">
      <div className="min-w-0 flex-1">
        <h2 className="flex items-center gap-2">
          <Link
            href={pagePaths.skill(skill.id)}
            className="truncate rounded font-semibold before:absolute before:inset-0 before:content-['']"
          >
            {skill.title}
          </Link>
          {skill.source !== "custom" && <Badge tone="renamed">{skill.source}</Badge>}
        </h2>
        <NewestDescription skill={skill} />
      </div>
      <p className="shrink-0 text-right text-ink-faint text-xs leading-5">
        <RelativeTime iso={skill.updatedAt} />
      </p>
    </article>
  );
}

function NewestDescription({ skill }: { skill: Skill }) {
  const newest = useQuery({
    ...versionQuery(skill.id, skill.latestVersion ?? ""),
    enabled: skill.latestVersion !== null,
  });
  if (skill.latestVersion === null)
    return <p className="mt-0.5 text-ink-faint text-sm">This skill has no versions.</p>;
  if (newest.isError) return <p className="mt-0.5 text-deleted text-sm">{newest.error.message}</p>;
  if (!newest.data) return <Skeleton className="mt-2 h-3 w-3/4" />;
  return <p className="mt-0.5 line-clamp-2 text-ink-muted text-sm">{newest.data.description}</p>;
}
