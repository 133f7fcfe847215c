"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import { Compare } from "@/components/compare/compare";
import { CompareSkeleton } from "@/components/compare/compare-skeleton";
import type { CompareView } from "@/components/compare/compare-view";
import { pointAt, useLineAnchor } from "@/components/files/line-anchor";
import { ErrorState } from "@/components/ui/error-state";
import type { OpenedBundle } from "@/lib/queries/version-files";

interface DraftChangesProps {
  draftKey: string;
  newest: UseQueryResult<OpenedBundle>;
}

/** The dropped folder against the newest version, before a byte leaves the browser. */
export function DraftChanges({ draftKey, newest }: DraftChangesProps) {
  const anchor = useLineAnchor();
  const [view, setView] = useState<Omit<CompareView, "anchor">>({
    file: null,
    layout: "unified",
    ignoreWhitespace: false,
    isWrapped: true,
    isRendered: false,
    isTreeShown: true,
  });
  return (
    <section className="pt-3">
      <h2 className="mb-1 font-semibold text-lg">What changes against the newest version</h2>
      {newest.isError && (
        <ErrorState
          title="The newest version could not be downloaded"
          error={newest.error}
          onRetry={() => newest.refetch()}
        />
      )}
      {newest.isPending && <CompareSkeleton />}
      {newest.data && (
        <Compare
          baseKey={newest.data.key}
          headKey={draftKey}
          view={{ ...view, anchor }}
          onViewChange={({ anchor: next, ...change }) => {
            if (next !== undefined) pointAt(next);
            setView((before) => ({ ...before, ...change }));
          }}
        />
      )}
    </section>
  );
}
