"use client";

import { clsx } from "clsx";
import { Check, ChevronDown } from "lucide-react";
import { useState } from "react";
import { FileTreeView } from "@/components/files/file-tree-view";
import { onDemand } from "@/components/files/on-demand";
import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import type { LineCounts } from "@/lib/worker/compare-bundles";
import { ChangeCount } from "./change-count";
import { type FileFilter, statusesOf } from "./filter-files";
import { StatusMark } from "./status-mark";

/** Loaded after the first diff; its space is reserved. */
const FileFilterBar = onDemand(async () => (await import("./file-filter-bar")).FileFilterBar, null);

/** Lower than the tree's own limit, since the diffs are drawn beside it. */
const MAX_WHOLE_FILES = 60;
/** Fewer files need no filter. */
const MIN_FILTERED_FILES = 6;

interface CompareTreeProps {
  /** The changed files that match the filter. */
  files: FileComparison[];
  changed: FileComparison[];
  unchangedCount: number;
  counts: Record<string, LineCounts> | null;
  /** Whether the first file has been painted, so that the rest may load. */
  isFirstShown: boolean;
  filter: FileFilter;
  onFilter: (filter: FileFilter) => void;
  isViewed: (path: string) => boolean;
  selectedPath: string | null;
  onSelect: (path: string) => void;
}

export function CompareTree(props: CompareTreeProps) {
  const {
    files,
    changed,
    unchangedCount,
    counts,
    isFirstShown,
    filter,
    onFilter,
    isViewed,
    selectedPath,
    onSelect,
  } = props;
  // Folded on a phone, so that the first change is in view.
  const [isUnfolded, setUnfolded] = useState(false);
  return (
    <div className="min-w-0 self-start max-lg:rounded-lg max-lg:border max-lg:bg-surface lg:sticky lg:top-[calc(var(--header-height)+4rem)] lg:max-h-[calc(100dvh-var(--header-height)-var(--footer-height,0px)-5rem)] lg:overflow-y-auto print:hidden">
      <button
        type="button"
        aria-expanded={isUnfolded}
        onClick={() => setUnfolded(!isUnfolded)}
        className="flex h-10 w-full items-center gap-2 px-3 text-ink-muted text-sm lg:hidden"
      >
        Changed files
        <ChevronDown aria-hidden className={clsx("ml-auto size-4", isUnfolded && "rotate-180")} />
      </button>
      <div className={clsx("max-lg:p-2", !isUnfolded && "max-lg:hidden")}>
        {changed.length >= MIN_FILTERED_FILES && (
          <div className={statusesOf(changed).length > 1 ? "min-h-19.5" : "min-h-11"}>
            {isFirstShown && (
              <FileFilterBar
                files={changed}
                viewedCount={changed.filter(({ path }) => isViewed(path)).length}
                filter={filter}
                onChange={onFilter}
              />
            )}
          </div>
        )}
        <FileTreeView
          label="Changed files"
          files={files}
          selectedPath={selectedPath}
          maxWholeFiles={MAX_WHOLE_FILES}
          renderFile={(file, name, rowClassName) => {
            const lines = counts?.[file.path];
            return (
              <button
                type="button"
                aria-current={file.path === selectedPath ? "true" : undefined}
                onClick={() => {
                  setUnfolded(false);
                  onSelect(file.path);
                }}
                className={rowClassName}
              >
                <StatusMark status={file.status} />
                <span className={clsx("truncate", isViewed(file.path) ? "text-ink-faint" : "mr-auto")}>
                  {name}
                </span>
                {isViewed(file.path) && (
                  <Check
                    role="img"
                    aria-label="viewed"
                    className="mr-auto size-3.5 shrink-0 text-ink-faint"
                  />
                )}
                {lines && <ChangeCount counts={lines} />}
              </button>
            );
          }}
        />
        {unchangedCount > 0 && (
          <p className="mt-2 px-2 text-ink-faint text-xs">
            {unchangedCount} {unchangedCount === 1 ? "file" : "files"} unchanged
          </p>
        )}
      </div>
    </div>
  );
}
