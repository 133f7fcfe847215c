"use client";

import { useQuery } from "@tanstack/react-query";
import { Upload } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { buttonLook } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Crumbs } from "@/components/ui/crumbs";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useTabTitle } from "@/components/ui/use-tab-title";
import { useSeries } from "@/lib/queries/series";
import { skillQuery } from "@/lib/queries/skills";
import { pagePaths } from "@/lib/skills/api/addresses";
import { ReadFailure } from "./read-failure";
import { SkillActions } from "./skill-actions";
import { VersionTimeline } from "./version-timeline";

export function SkillOverview({ skillId }: { skillId: string }) {
  const skill = useQuery(skillQuery(skillId));
  const { versions, error, retry } = useSeries(skillId);
  useTabTitle(skill.data?.title);

  if (skill.isError)
    return (
      <ReadFailure
        title="Couldn’t load this skill"
        error={skill.error}
        onRetry={() => skill.refetch()}
        wayOut={{ label: "All skills", href: "/" }}
      />
    );

  const newest = versions?.[0];
  return (
    <>
      <Crumbs crumbs={[{ label: "Skills", href: "/" }]} />
      <header className="mb-8 flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <h1 className="flex min-h-8 flex-wrap items-center gap-2 font-semibold text-2xl tracking-tight">
            {skill.data ? skill.data.title : <Skeleton className="h-6 w-56" />}
            {skill.data && skill.data.source !== "custom" && (
              <Badge tone="renamed">{skill.data.source}</Badge>
            )}
          </h1>
          <p className="mt-1 flex items-center gap-1 font-mono text-ink-faint text-xs">
            <span className="truncate">{skillId}</span>
            <CopyButton text={skillId} label="Copy skill id" />
          </p>
          <p className="mt-2 min-h-[1lh] max-w-prose text-ink-muted">
            {newest
              ? newest.description
              : versions === null && !error && <Skeleton className="mt-1.5 h-3 w-2/3" />}
          </p>
        </div>
        <div className="flex items-center gap-1.5">
          <Link href={pagePaths.publishTo(skillId)} className={buttonLook()}>
            <Upload aria-hidden />
            Publish a version
          </Link>
          {skill.data?.source === "custom" && versions && (
            <SkillActions skill={skill.data} versions={versions} />
          )}
        </div>
      </header>
      {error ? (
        <ErrorState title="Couldn’t load the versions" error={error} onRetry={retry} />
      ) : (
        <VersionTimeline skillId={skillId} versions={versions} />
      )}
    </>
  );
}
