"use client";

import { useState } from "react";
import { Compare } from "@/components/compare/compare";
import { CompareSkeleton } from "@/components/compare/compare-skeleton";
import type { CompareView } from "@/components/compare/compare-view";
import { FileViewer } from "@/components/files/file-viewer";
import { pointAt, useLineAnchor } from "@/components/files/line-anchor";
import { useAnswer } from "@/components/files/use-answer";
import { ErrorState } from "@/components/ui/error-state";
import type { Draft } from "@/lib/queries/draft";
import type { Skill } from "@/lib/skills/api/wire";
import { folderDiffs } from "@/lib/worker/asks";
import { BasePicker } from "./base-picker";
import { useVersionFiles } from "./use-version-files";

interface DraftChangesProps {
  draft: Draft;
  skill: Skill;
  /** The version to compare with; null for the latest. */
  base: string | null;
  /** The file to scroll to; an unchanged one is shown in full. */
  file: string | null;
  onOpenFile: (path: string | null) => void;
  onChooseBase: (base: string | null) => void;
}

/** Compares the dropped folder with a version before anything is sent. */
export function DraftChanges(props: DraftChangesProps) {
  const { draft, skill, base, file, onOpenFile, onChooseBase } = props;
  const anchor = useLineAnchor();
  const files = useVersionFiles(skill, base);
  const [view, setView] = useState<Omit<CompareView, "anchor" | "file">>({
    layout: "unified",
    ignoreWhitespace: false,
    isWrapped: true,
    isRendered: false,
    isTreeShown: true,
  });
  const diff = useAnswer(files.data ? folderDiffs.ask(files.data.key, draft.key) : null);
  const isUnchanged =
    diff.status === "ready" && diff.value.some(({ path, status }) => path === file && status === "unchanged");
  const unchanged = isUnchanged ? draft.entries.find(({ path }) => path === file) : undefined;
  return (
    <section>
      <div className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 className="font-semibold text-lg">
          Changes since {base === null ? "the latest version" : "an older version"}
        </h2>
        <BasePicker skill={skill} base={base} onChoose={onChooseBase} />
      </div>
      {files.isError && (
        <ErrorState
          title={`Couldn’t load the ${base === null ? "latest " : ""}version`}
          error={files.error}
          onRetry={() => files.refetch()}
        />
      )}
      {files.isPending && <CompareSkeleton />}
      {unchanged && (
        <div className="mb-4">
          <FileViewer
            key={unchanged.path}
            bundleKey={draft.key}
            entry={unchanged}
            renderFileLink={({ children }) => children}
          />
        </div>
      )}
      {files.data && (
        <Compare
          key={files.data.key}
          baseKey={files.data.key}
          headKey={draft.key}
          view={{ ...view, file, anchor }}
          onViewChange={({ anchor: next, file: nextFile, ...change }) => {
            if (next !== undefined) pointAt(next);
            if (nextFile !== undefined) onOpenFile(nextFile);
            setView((before) => ({ ...before, ...change }));
          }}
        />
      )}
    </section>
  );
}
