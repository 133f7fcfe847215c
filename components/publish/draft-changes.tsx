"use client";

import { useState } from "react";
import { Compare } from "@/components/compare/compare";
import { CompareSkeleton } from "@/components/compare/compare-skeleton";
import type { CompareView } from "@/components/compare/compare-view";
import { pointAt, useLineAnchor } from "@/components/files/line-anchor";
import { ErrorState } from "@/components/ui/error-state";
import type { Skill } from "@/lib/skills/api/wire";
import { BasePicker } from "./base-picker";
import { useVersionFiles } from "./use-version-files";

interface DraftChangesProps {
  draftKey: string;
  skill: Skill;
  /** The version to compare with; null is the newest. */
  base: string | null;
  onChooseBase: (base: string | null) => void;
}

/** The dropped folder against a version, before a byte leaves the browser. */
export function DraftChanges({ draftKey, skill, base, onChooseBase }: DraftChangesProps) {
  const anchor = useLineAnchor();
  const files = useVersionFiles(skill, base);
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
      <div className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 className="font-semibold text-lg">
          What changes against {base === null ? "the newest version" : "an older version"}
        </h2>
        <BasePicker skill={skill} base={base} onChoose={onChooseBase} />
      </div>
      {files.isError && (
        <ErrorState
          title={`The ${base === null ? "newest " : ""}version could not be downloaded`}
          error={files.error}
          onRetry={() => files.refetch()}
        />
      )}
      {files.isPending && <CompareSkeleton />}
      {files.data && (
        <Compare
          key={files.data.key}
          baseKey={files.data.key}
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
