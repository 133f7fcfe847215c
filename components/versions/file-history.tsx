"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { FileClock } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Progress } from "@/components/ui/progress";
import { useTabTitle } from "@/components/ui/use-tab-title";
import { fileStatesQuery } from "@/lib/queries/file-states";
import { useSeries } from "@/lib/queries/series";
import { skillQuery } from "@/lib/queries/skills";
import { useEveryPage } from "@/lib/queries/use-every-page";
import type { NumberedVersion } from "@/lib/skills/api/number-versions";
import { fileHistory } from "@/lib/skills/compare/file-history";
import { FileStepRow } from "./file-step-row";
import { SkillCrumbs } from "./skill-crumbs";

interface FileHistoryProps {
  skillId: string;
  path: string;
}

/** The versions in which one file changed. */
export function FileHistory({ skillId, path }: FileHistoryProps) {
  const skill = useQuery(skillQuery(skillId));
  const { versions, error, retry } = useSeries(skillId);
  useTabTitle(skill.data && `${path} in ${skill.data.title}`);
  return (
    <>
      <SkillCrumbs skillId={skillId} />
      <h1 className="wrap-anywhere mb-6 font-semibold text-2xl tracking-tight">
        History of <span className="font-mono text-xl">{path}</span>
      </h1>
      {error && <ErrorState title="Couldn’t load the versions" error={error} onRetry={retry} />}
      {versions && <Steps skillId={skillId} path={path} versions={versions} />}
    </>
  );
}

function Steps({ skillId, path, versions }: FileHistoryProps & { versions: NumberedVersion[] }) {
  const states = useInfiniteQuery(fileStatesQuery(skillId, path, versions));
  useEveryPage(states);
  if (states.isError)
    return (
      <ErrorState
        title="Couldn’t load a version"
        error={states.error}
        onRetry={() => states.fetchNextPage()}
      />
    );
  const read = states.data ?? [];
  const isWhole = read.length === versions.length;
  // Whether the oldest version loaded changed the file is known only once the one before it is loaded.
  const steps = fileHistory(read).filter((step) => isWhole || step.previous !== null);
  return (
    <>
      {!isWhole && (
        <div className="mb-4 space-y-1.5">
          <p className="text-ink-muted text-sm" aria-live="polite">
            Reading {versions.length} {versions.length === 1 ? "version" : "versions"}, {read.length} so far
          </p>
          <Progress label="Versions read" percent={(100 * read.length) / versions.length} />
        </div>
      )}
      {isWhole && steps.length === 0 ? (
        <div className="rounded-lg border bg-surface">
          <EmptyState icon={<FileClock />} title="No version has this file">
            It may have had another path. Check the files of the latest version.
          </EmptyState>
        </div>
      ) : (
        <ul
          aria-label="Versions that changed this file"
          className="overflow-clip rounded-lg border bg-surface"
        >
          {steps.map((step) => (
            <FileStepRow key={step.version.id} skillId={skillId} path={path} step={step} />
          ))}
        </ul>
      )}
    </>
  );
}
