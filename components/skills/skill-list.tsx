"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useQueryStates } from "nuqs";
import type { ReactNode } from "react";
import { ErrorState } from "@/components/ui/error-state";
import { skillsQuery } from "@/lib/queries/skills";
import { useEveryPage } from "@/lib/queries/use-every-page";
import { pagePaths } from "@/lib/skills/api/addresses";
import { FirstRun } from "./first-run";
import { FoundSkills } from "./found-skills";
import { applySkillFilters, skillFilters } from "./skill-filters";
import { SkillListSkeleton } from "./skill-list-skeleton";
import { SkillToolbar } from "./skill-toolbar";

export function SkillList({ chooseFolder }: { chooseFolder: ReactNode }) {
  const [filters] = useQueryStates(skillFilters);
  const skills = useInfiniteQuery(skillsQuery(filters.source));
  useEveryPage(skills, filters.q !== "" || filters.sort !== "newest");

  if (skills.isLoadingError)
    return (
      <ErrorState
        heading="h1"
        title="Couldn’t load the skills"
        error={skills.error}
        onRetry={() => skills.refetch()}
      />
    );
  if (skills.data?.length === 0 && filters.source === null) return <FirstRun chooseFolder={chooseFolder} />;

  return (
    <>
      <h1 className="mb-4 font-semibold text-2xl tracking-tight">Skills</h1>
      <SkillToolbar />
      {skills.data ? (
        <FoundSkills
          skills={applySkillFilters(skills.data, filters)}
          query={filters.q}
          loadedCount={skills.data.length}
          isLoadingMore={skills.isFetchingNextPage}
          onEndReached={() => skills.hasNextPage && !skills.isFetching && skills.fetchNextPage()}
        />
      ) : (
        <SkillListSkeleton />
      )}
      {skills.isFetchNextPageError && (
        <ErrorState
          title="Couldn’t load more skills"
          error={skills.error}
          onRetry={() => skills.fetchNextPage()}
        />
      )}
      <p className="mt-8 text-sm">
        <Link href={pagePaths.deleted} className="rounded text-ink-muted hover:text-ink hover:underline">
          Recently deleted
        </Link>
      </p>
    </>
  );
}
