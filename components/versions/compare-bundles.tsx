"use client";

import { useQuery } from "@tanstack/react-query";
import { Compare } from "@/components/compare/compare";
import { CompareSkeleton } from "@/components/compare/compare-skeleton";
import { ErrorState } from "@/components/ui/error-state";
import { versionFilesQuery } from "@/lib/queries/version-files";
import { useCompareView } from "./use-compare-view";

interface CompareBundlesProps {
  skillId: string;
  base: string;
  head: string;
}

export function CompareBundles({ skillId, base, head }: CompareBundlesProps) {
  const baseFiles = useQuery(versionFilesQuery(skillId, base));
  const headFiles = useQuery(versionFilesQuery(skillId, head));
  const [view, setView] = useCompareView();
  for (const files of [baseFiles, headFiles]) {
    if (files.isError)
      return (
        <ErrorState title="Couldn’t load a version" error={files.error} onRetry={() => files.refetch()} />
      );
  }
  if (!baseFiles.data || !headFiles.data) return <CompareSkeleton />;
  return (
    <Compare baseKey={baseFiles.data.key} headKey={headFiles.data.key} view={view} onViewChange={setView} />
  );
}
