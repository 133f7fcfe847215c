"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { CompareSkeleton } from "@/components/compare/compare-skeleton";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useTabTitle } from "@/components/ui/use-tab-title";
import { useSeries } from "@/lib/queries/series";
import { skillQuery } from "@/lib/queries/skills";
import { ApiError } from "@/lib/skills/api/api-error";
import { resolveRange } from "@/lib/skills/compare/compare-range";
import { prepareToCompare } from "@/lib/worker/asks";
import { CompareBundles } from "./compare-bundles";
import { ComparePickers } from "./compare-pickers";
import { SkillCrumbs } from "./skill-crumbs";

export function CompareVersions({ skillId, range }: { skillId: string; range: string }) {
  const skill = useQuery(skillQuery(skillId));
  useEffect(prepareToCompare, []);
  const { versions: series, error, retry } = useSeries(skillId);
  const resolved = series && resolveRange(range, series);
  useTabTitle(
    skill.data &&
      resolved &&
      typeof resolved !== "string" &&
      `${skill.data.title} v${resolved.base.number}...v${resolved.head.number}`,
  );
  if (error)
    return <ErrorState heading="h1" title="Couldn’t load the versions" error={error} onRetry={retry} />;
  return (
    <>
      <SkillCrumbs skillId={skillId} />
      {typeof resolved === "string" ? (
        <ErrorState
          heading="h1"
          title="Can’t compare these versions"
          error={new ApiError("not_found_error", resolved)}
        />
      ) : (
        <>
          <header className="mb-2 flex min-h-8 flex-wrap items-center gap-3">
            <h1 className="font-semibold text-2xl tracking-tight">Compare</h1>
            {series && resolved ? (
              <ComparePickers skillId={skillId} versions={series} range={resolved} />
            ) : (
              <Skeleton className="h-8 w-72" />
            )}
          </header>
          {resolved ? (
            <CompareBundles skillId={skillId} base={resolved.base.version} head={resolved.head.version} />
          ) : (
            <CompareSkeleton />
          )}
        </>
      )}
    </>
  );
}
