"use client";

import { clsx } from "clsx";
import { useDeferredValue, useLayoutEffect, useRef, useState } from "react";
import { onDemand } from "@/components/files/on-demand";
import { useAnswer } from "@/components/files/use-answer";
import { useIsPainted } from "@/components/files/use-is-painted";
import { ErrorState } from "@/components/ui/error-state";
import { changeIds, comparisons, lineCounts } from "@/lib/worker/asks";
import { askFileDiff } from "./ask-file-diff";
import { CompareBar } from "./compare-bar";
import { CompareSkeleton } from "./compare-skeleton";
import { CompareTree } from "./compare-tree";
import type { CompareView } from "./compare-view";
import { showFile } from "./file-in-view";
import { FileSection } from "./file-section";
import { filterFiles, NO_FILTER } from "./filter-files";
import { NoDifference } from "./no-difference";
import { selectHalf } from "./select-half";
import { spotIn } from "./spot";
import { useCompareCommands } from "./use-compare-commands";
import { useFindSteps } from "./use-find-steps";
import { toggleViewed, useViewedMarks } from "./viewed-marks";

const ComparisonAids = onDemand(async () => (await import("./comparison-aids")).ComparisonAids, null);
const NoFileShown = onDemand(async () => (await import("./no-file-shown")).NoFileShown, null);

interface CompareProps {
  /** Keys of two bundles that are open in the worker. */
  baseKey: string;
  headKey: string;
  view: CompareView;
  onViewChange: (change: Partial<CompareView>) => void;
}

/** Leaves time for the syntax colours first. */
const AIDS_AFTER_MS = 400;
/** Files drawn in the first render: about one screen. */
const EAGER_FILES = 2;
/** With more files, headers far from the window aren't drawn; the tree still lists them. */
const MAX_NAMED_FILES = 50;

/** Compares two bundles: which files changed, and how. Depends on nothing else in the app. */
export function Compare({ baseKey, headKey, view, ...props }: CompareProps) {
  const folder = useAnswer(comparisons.ask(baseKey, headKey));
  const marks = useViewedMarks();
  const isReady = folder.status === "ready";
  const all = isReady ? folder.value : [];
  const changed = all.filter((file) => file.status !== "unchanged");
  // The worker answers in order, so the first file is requested before the counts of all files.
  const first = useAnswer(changed[0] ? askFileDiff({ baseKey, headKey }, changed[0], view) : null);
  const isPainted = useIsPainted(first.status !== "waiting");
  const isSettled = useIsPainted(isPainted, AIDS_AFTER_MS);
  const counts = useAnswer(lineCounts.ask(baseKey, headKey), !isPainted);
  const ids = useAnswer(changeIds.ask(baseKey, headKey), counts.status === "waiting");
  const [openedAt] = useState(view.file);
  const [wholePaths, setWholePaths] = useState<string[]>([]);
  const idOf = (path: string) => (ids.status === "ready" ? (ids.value[path] ?? null) : null);
  const isViewed = (path: string) => marks.has(idOf(path) ?? "");
  const [filter, setFilter] = useState(NO_FILTER);
  const shown = filterFiles(changed, useDeferredValue(filter), isViewed);
  const { step, isFinding, setFinding, stepTo, onViewChange } = useFindSteps(props.onViewChange);

  /** A key may be pressed before the change ids have loaded. */
  async function toggleOnceKnown(path: string) {
    const { [path]: id } = await changeIds.ask(baseKey, headKey).answer();
    if (id !== undefined) toggleViewed(id);
  }

  function toggleContext(path: string) {
    setWholePaths((before) =>
      before.includes(path) ? before.filter((other) => other !== path) : [...before, path],
    );
  }

  const openFile = useCompareCommands({
    baseKey,
    headKey,
    files: shown,
    view,
    hit: step?.hit ?? null,
    onViewChange,
    isViewed,
    onToggleViewed: toggleOnceKnown,
    onToggleContext: toggleContext,
  });

  const region = useRef<HTMLElement>(null);
  // A layout effect, so that it scrolls to the file before the lines' effects scroll to the anchor.
  useLayoutEffect(() => {
    if (isReady && openedAt) showFile(openedAt);
  }, [isReady, openedAt]);

  if (folder.status === "waiting") return <CompareSkeleton />;
  if (folder.status === "failed")
    return <ErrorState title="Couldn’t compare these versions" error={folder.error} />;
  if (changed.length === 0) return <NoDifference fileCount={all.length} />;

  const lines = counts.status === "ready" ? counts.value : null;
  return (
    <section
      ref={region}
      aria-label="Comparison"
      onPointerDown={({ target }) => selectHalf(region.current, target)}
      className="[&[data-half-selected=base]_[data-half=head]]:select-none [&[data-half-selected=head]_[data-half=base]]:select-none"
    >
      {isSettled && (
        <ComparisonAids
          region={region}
          compared={{ baseKey, headKey, files: shown, view }}
          isFinding={isFinding}
          hit={step?.hit ?? null}
          onFind={setFinding}
          onStep={stepTo}
        />
      )}
      <CompareBar
        files={changed}
        shown={shown}
        onShowAll={() => setFilter(NO_FILTER)}
        viewedCount={changed.filter((candidate) => isViewed(candidate.path)).length}
        counts={lines}
        view={view}
        onViewChange={onViewChange}
        onFind={() => setFinding(true)}
      />
      <div
        className={clsx("grid gap-6 print:block", view.isTreeShown && "lg:grid-cols-[16rem_minmax(0,1fr)]")}
      >
        {view.isTreeShown && (
          <CompareTree
            files={shown}
            changed={changed}
            unchangedCount={all.length - changed.length}
            counts={lines}
            isFirstShown={isPainted}
            filter={filter}
            onFilter={setFilter}
            isViewed={isViewed}
            selectedPath={view.file}
            onSelect={openFile}
          />
        )}
        <div className="min-w-0 space-y-4">
          {shown.length === 0 && <NoFileShown onShowAll={() => setFilter(NO_FILTER)} />}
          {shown.map((comparison, index) => (
            <FileSection
              key={comparison.path}
              baseKey={baseKey}
              headKey={headKey}
              file={comparison}
              counts={lines?.[comparison.path] ?? null}
              changeId={idOf(comparison.path)}
              isViewed={isViewed(comparison.path)}
              view={view}
              spot={spotIn(comparison.path, view, step)}
              isWhole={wholePaths.includes(comparison.path)}
              onToggleContext={toggleContext}
              isEager={index < EAGER_FILES}
              isNamed={shown.length <= MAX_NAMED_FILES}
              onViewChange={onViewChange}
            />
          ))}
        </div>
      </div>
    </section>
  );
}
