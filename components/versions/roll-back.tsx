"use client";

import { useQuery } from "@tanstack/react-query";
import { CompareSkeleton } from "@/components/compare/compare-skeleton";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useTabTitle } from "@/components/ui/use-tab-title";
import { useSeries } from "@/lib/queries/series";
import { skillQuery } from "@/lib/queries/skills";
import { useRollBack } from "@/lib/queries/use-roll-back";
import { ApiError } from "@/lib/skills/api/api-error";
import { PUBLISHED_UNVERIFIED } from "@/lib/skills/api/records-wire";
import type { SeriesVersion } from "@/lib/skills/api/series";
import { CompareBundles } from "./compare-bundles";
import { RollBackForm } from "./roll-back-form";
import { RolledBack } from "./rolled-back";
import { RolledBackUnverified } from "./rolled-back-unverified";
import { SkillCrumbs } from "./skill-crumbs";

/** Rolls back to an older version: first what that changes, then the proof that it worked. */
export function RollBack({ skillId, version }: { skillId: string; version: string }) {
  const skill = useQuery(skillQuery(skillId));
  const { versions, error, retry } = useSeries(skillId);
  const rollBack = useRollBack();
  const newest = versions?.[0];
  const old = versions?.find((candidate) => candidate.version === version);
  const restored = findRolledBack(rollBack, old, versions);
  const isUnverified = restored !== null || isPublishedUnverified(rollBack.error);
  const isMissing = versions !== null && !old;
  useTabTitle(skill.data && old && `Roll back ${skill.data.title} to v${old.number}`);
  return (
    <>
      <SkillCrumbs skillId={skillId} />
      {error && <ErrorState heading="h1" title="Couldn’t load the versions" error={error} onRetry={retry} />}
      {isMissing && (
        <ErrorState
          heading="h1"
          title="Can’t roll back to this version"
          error={new ApiError("not_found_error", `This skill has no version ${version}.`)}
        />
      )}
      {!error && !isMissing && (
        <h1 className="mb-4 flex min-h-8 items-center gap-2 font-semibold text-2xl tracking-tight">
          {old ? `Roll back to v${old.number}` : <Skeleton className="h-6 w-48" />}
        </h1>
      )}
      {!error && versions === null && (
        <>
          <Skeleton className="mb-6 h-40 max-w-3xl rounded-lg opacity-50" />
          <CompareSkeleton />
        </>
      )}
      {rollBack.data && versions && old && (
        <RolledBack skillId={skillId} restored={rollBack.data} old={old} versions={versions} />
      )}
      {isUnverified && rollBack.error && old && (
        <RolledBackUnverified old={old} skillId={skillId} restored={restored} error={rollBack.error} />
      )}
      {!rollBack.data && !isUnverified && newest && old && (
        <>
          <RollBackForm old={old} newest={newest} rollBack={rollBack} />
          {newest !== old && <CompareBundles skillId={skillId} base={newest.version} head={old.version} />}
        </>
      )}
    </>
  );
}

function isPublishedUnverified(error: Error | null): boolean {
  return error instanceof ApiError && error.status === PUBLISHED_UNVERIFIED;
}

/** The version that a rollback published although the page got an error; null if there is none. */
function findRolledBack(
  { error, variables }: ReturnType<typeof useRollBack>,
  old: SeriesVersion | undefined,
  versions: SeriesVersion[] | null,
): SeriesVersion | null {
  const base = versions?.find(({ version }) => version === variables?.baseVersion);
  if (!error || !old || !base) return null;
  const isIt = ({ number, restoresNumber }: SeriesVersion) =>
    number > base.number && restoresNumber === old.number;
  return versions?.find(isIt) ?? null;
}
