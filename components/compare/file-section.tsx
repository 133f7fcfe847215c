"use client";

import { ChevronDown, FoldVertical, UnfoldVertical } from "lucide-react";
import { useRef, useState } from "react";
import { useNear } from "@/components/files/use-near";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import type { LineCounts } from "@/lib/worker/compare-bundles";
import { ChangeCount } from "./change-count";
import type { CompareView } from "./compare-view";
import { FileChanges } from "./file-changes";
import { sectionId } from "./file-in-view";
import type { Spot } from "./spot";
import { StatusMark } from "./status-mark";
import { ViewedMark } from "./viewed-mark";
import { toggleViewed } from "./viewed-marks";

interface FileSectionProps {
  baseKey: string;
  headKey: string;
  file: FileComparison;
  counts: LineCounts | null;
  /** Id derived from the change's content; null until it has loaded. */
  changeId: string | null;
  isViewed: boolean;
  view: CompareView;
  /** Lines of it to scroll to. */
  spot: Spot | null;
  /** Whether unchanged lines are shown too. */
  isWhole: boolean;
  onToggleContext: (path: string) => void;
  /** Whether to draw it in the first render, wherever it is. */
  isEager: boolean;
  /** Whether to draw its header even far from the window. */
  isNamed: boolean;
  onViewChange: (change: Partial<CompareView>) => void;
}

const ROW_HEIGHT = 20;
const HEADER_HEIGHT = 42;
const LINES_GUESSED = 6;
const CONTEXT_GUESSED = 10;

/** One changed file. Its lines are drawn when it first comes near the window. */
export function FileSection(props: FileSectionProps) {
  const { file, counts, isViewed, spot, isEager, isNamed } = props;
  const box = useRef<HTMLElement>(null);
  const { isNear } = useNear(box, { isEager });
  // Once drawn, it stays mounted so that unfolded lines stay unfolded. Its rows still unmount far from the window.
  const [isDrawn, setDrawn] = useState(false);
  if (!isDrawn && (isNear || spot)) setDrawn(true);
  return (
    <section
      ref={box}
      id={sectionId(file.path)}
      aria-label={file.path}
      tabIndex={-1}
      data-undrawn={isDrawn ? undefined : ""}
      className="rounded-lg border bg-surface outline-none"
      style={isDrawn ? undefined : { minHeight: HEADER_HEIGHT + (isViewed ? 0 : guessHeight(counts)) }}
    >
      {(isDrawn || isNamed) && <NamedSection {...props} isDrawn={isDrawn} />}
    </section>
  );
}

/** Its header sticks to the top while its lines scroll. */
function NamedSection(props: FileSectionProps & { isDrawn: boolean }) {
  const {
    baseKey,
    headKey,
    file,
    counts,
    changeId,
    isViewed,
    view,
    spot,
    isWhole,
    onToggleContext,
    onViewChange,
  } = props;
  const [unfolded, setUnfolded] = useState<boolean | null>(null);
  const [jump, setJump] = useState<string | null>(null);
  if (spot && spot.jump !== jump) {
    setJump(spot.jump);
    setUnfolded(true);
  }
  const isOpen = unfolded ?? !isViewed;
  return (
    <>
      <header className="break-after-avoid sticky top-[calc(var(--header-height)+3rem+1px)] z-10 flex min-h-10 flex-wrap items-center gap-x-2 rounded-t-lg border-b bg-surface px-2 py-1 print:[&_button]:hidden">
        <Button
          variant="quiet"
          size="icon"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? "Fold" : "Unfold"} ${file.path}`}
          onClick={() => setUnfolded(!isOpen)}
        >
          <ChevronDown aria-hidden className={isOpen ? "" : "-rotate-90"} />
        </Button>
        <h2 className="wrap-anywhere flex min-w-0 items-center gap-2 font-medium font-mono text-xs">
          <StatusMark status={file.status} />
          <FileName file={file} />
        </h2>
        <CopyButton text={file.path} label={`Copy the path ${file.path}`} />
        <span className="ml-auto flex items-center gap-2 pr-1.5">
          {file.modeChanged && <Badge tone="warned">executable bit changed</Badge>}
          {counts && <ChangeCount counts={counts} />}
          {counts && counts.additions + counts.deletions > 0 && (
            <Button
              variant="quiet"
              size="icon"
              aria-pressed={isWhole}
              aria-label={`Show all lines of ${file.path}`}
              onClick={() => onToggleContext(file.path)}
            >
              {isWhole ? <FoldVertical aria-hidden /> : <UnfoldVertical aria-hidden />}
            </Button>
          )}
          <ViewedMark
            path={file.path}
            changeId={changeId}
            isViewed={isViewed}
            onChange={(known) => {
              toggleViewed(known);
              setUnfolded(null);
            }}
          />
        </span>
      </header>
      {isOpen && props.isDrawn && (
        <FileChanges
          baseKey={baseKey}
          headKey={headKey}
          file={file}
          view={view}
          spot={spot}
          isWhole={isWhole}
          onPoint={() => onViewChange({ file: file.path })}
        />
      )}
    </>
  );
}

/** Height of the lines in pixels, accurate enough for the scrollbar. */
function guessHeight(counts: LineCounts | null): number {
  const changedLines = counts ? counts.additions + counts.deletions : LINES_GUESSED;
  return (changedLines + CONTEXT_GUESSED) * ROW_HEIGHT;
}

function FileName({ file }: { file: FileComparison }) {
  if (file.status !== "renamed" || file.basePath === null) return file.path;
  return (
    <span>
      {file.basePath} → {file.path}{" "}
      {file.similarity !== null && <span className="text-ink-faint">({file.similarity}%)</span>}
    </span>
  );
}
