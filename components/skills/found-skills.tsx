"use client";

import { SearchX } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { WindowedList } from "@/components/ui/windowed-list";
import type { Skill } from "@/lib/skills/api/wire";
import { SKILL_ROW_HEIGHT, SkillRow } from "./skill-row";

interface FoundSkillsProps {
  skills: Skill[];
  query: string;
  /** Number of skills loaded, before filtering. */
  loadedCount: number;
  isLoadingMore: boolean;
  onEndReached: () => void;
}

export function FoundSkills({ skills, query, loadedCount, isLoadingMore, onEndReached }: FoundSkillsProps) {
  return (
    <>
      <section aria-label="Skills found" className="overflow-clip rounded-lg border border-b-0 bg-surface">
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
            <EmptyState icon={<SearchX />} title={isLoadingMore ? "Searching…" : "Nothing found"}>
              {query ? `No title or id contains “${query}”.` : "There are no skills from this source."}
            </EmptyState>
          </div>
        )}
      </section>
      <p aria-live="polite" className="mt-3 text-center text-ink-faint text-xs">
        {isLoadingMore
          ? `Loading more skills… ${loadedCount} so far`
          : `${skills.length} ${skills.length === 1 ? "skill" : "skills"}`}
      </p>
    </>
  );
}
