"use client";

import { useQuery } from "@tanstack/react-query";
import { Crumbs } from "@/components/ui/crumbs";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useTabTitle } from "@/components/ui/use-tab-title";
import { useSeries } from "@/lib/queries/series";
import { skillQuery } from "@/lib/queries/skills";
import { useRollBack } from "@/lib/queries/use-roll-back";
import { pagePaths } from "@/lib/skills/api/addresses";
import { ApiError } from "@/lib/skills/api/api-error";
import { CompareBundles } from "./compare-bundles";
import { RollBackForm } from "./roll-back-form";
import { RolledBack } from "./rolled-back";

/** Putting an older version back: what that changes, before it is done, and the proof that it was, after. */
export function RollBack({ skillId, version }: { skillId: string; version: string }) {
  const skill = useQuery(skillQuery(skillId));
  const { versions, error, retry } = useSeries(skillId);
  const rollBack = useRollBack();
  const newest = versions?.[0];
  const old = versions?.find((candidate) => candidate.version === version);
  const isMissing = versions !== null && !old;
  useTabTitle(skill.data && old && `Roll back ${skill.data.title} to v${old.number}`);
  return (
    <>
      <Crumbs
        crumbs={[
          { label: "Skills", href: "/" },
          { label: skill.data?.title ?? skillId, href: pagePaths.skill(skillId) },
        ]}
      />
      {error && (
        <ErrorState heading="h1" title="The versions could not be listed" error={error} onRetry={retry} />
      )}
      {isMissing && (
        <ErrorState
          heading="h1"
          title="There is nothing to roll back to at this address"
          error={new ApiError("not_found_error", `This skill has no version ${version}.`)}
        />
      )}
      {!error && !isMissing && (
        <h1 className="mb-4 flex min-h-8 items-center gap-2 font-semibold text-2xl tracking-tight">
          {old ? `Roll back to v${old.number}` : <Skeleton className="h-6 w-48" />}
        </h1>
      )}
      {rollBack.data && versions && old && (
        <RolledBack skillId={skillId} restored={rollBack.data} old={old} versions={versions} />
      )}
      {!rollBack.data && newest && old && (
        <>
          <RollBackForm old={old} newest={newest} rollBack={rollBack} />
          {newest !== old && <CompareBundles skillId={skillId} base={newest.version} head={old.version} />}
        </>
      )}
    </>
  );
}
