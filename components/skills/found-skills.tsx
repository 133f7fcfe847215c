"use client";

import { SearchX } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { WindowedList } from "@/components/ui/windowed-list";
import type { Skill } from "@/lib/skills/api/wire";
import { SKILL_ROW_HEIGHT, SkillRow } from "./skill-row";

interface FoundSkillsProps {
  skills: Skill[];
  query: string;
  /** How many were read before the filters. */
  readCount: number;
  isReadingMore: boolean;
  onEndReached: () => void;
}

export function FoundSkills({ skills, query, readCount, isReadingMore, onEndReached }: FoundSkillsProps) {
  return (
    <>
      <section aria-label="Found skills" className="overflow-clip rounded-lg border border-b-0 bg-surface">
        <WindowedList
          label="Skills"
          items={skills}
          rowHeight={() => SKILL_ROW_HEIGHT}
          keyOf={(skill) => skill.id}
          renderRow={(skill) => <SkillRow skill={skill} />}
          onEndReached={onEndReached}
        />
        {skills.length === 0 && (
          <div className="border-b">
            <EmptyState icon={<SearchX />} title={isReadingMore ? "Searching…" : "Nothing found"}>
              {query ? `No title or id contains “${query}”.` : "There is no skill from this source."}
            </EmptyState>
          </div>
        )}
      </section>
      <p aria-live="polite" className="mt-3 text-center text-ink-faint text-xs">
        {isReadingMore
          ? `Reading more skills… ${readCount} so far`
          : `${skills.length} ${skills.length === 1 ? "skill" : "skills"}`}
      </p>
    </>
  );
}
