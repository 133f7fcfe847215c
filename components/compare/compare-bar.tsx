"use client";

import {
  BookOpenText,
  Columns2,
  PanelLeftClose,
  PanelLeftOpen,
  Rows2,
  Search,
  Space,
  WrapText,
} from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import { fileKind } from "@/lib/skills/file-kind";
import type { LineCounts } from "@/lib/worker/compare-bundles";
import { ChangeCount } from "./change-count";
import type { CompareView } from "./compare-view";

interface CompareBarProps {
  files: FileComparison[];
  /** The files that match the filter. */
  shown: FileComparison[];
  onShowAll: () => void;
  viewedCount: number;
  counts: Record<string, LineCounts> | null;
  view: CompareView;
  onViewChange: (change: Partial<CompareView>) => void;
  onFind: () => void;
}

export function CompareBar(props: CompareBarProps) {
  const { files, shown, onShowAll, viewedCount, counts, view, onViewChange, onFind } = props;
  const isFiltered = shown.length < files.length;
  return (
    <div className="sticky top-(--header-height) z-20 -mx-1 mb-4 flex flex-wrap items-center gap-2 border-b bg-canvas/92 px-1 py-2 backdrop-blur-md print:bg-transparent">
      <Button
        variant="quiet"
        size="icon"
        className="max-lg:hidden print:hidden"
        aria-pressed={view.isTreeShown}
        aria-label="File tree"
        onClick={() => onViewChange({ isTreeShown: !view.isTreeShown })}
      >
        {view.isTreeShown ? <PanelLeftClose aria-hidden /> : <PanelLeftOpen aria-hidden />}
      </Button>
      <p className="mr-auto flex items-center gap-3 text-sm">
        <span className="font-medium">
          {isFiltered && `${shown.length} of `}
          {files.length} {files.length === 1 ? "file" : "files"} changed
        </span>
        {isFiltered && (
          <Button variant="quiet" size="sm" onClick={onShowAll}>
            Show all
          </Button>
        )}
        {viewedCount > 0 && (
          <span className="text-ink-muted tabular-nums">
            {viewedCount} / {files.length} viewed
          </span>
        )}
        {counts && <ChangeCount counts={sum(shown.flatMap(({ path }) => counts[path] ?? []))} />}
      </p>
      <Button
        variant="quiet"
        size="icon"
        className="print:hidden"
        aria-label="Find in this comparison"
        onClick={onFind}
      >
        <Search aria-hidden />
      </Button>
      {files.some((file) => fileKind(file.path) === "markdown") && (
        <ViewToggle
          label="Rendered"
          isOn={view.isRendered}
          onChange={(isRendered) => onViewChange({ isRendered })}
        >
          <BookOpenText aria-hidden />
        </ViewToggle>
      )}
      <ViewToggle
        label="Hide whitespace"
        isOn={view.ignoreWhitespace}
        onChange={(ignoreWhitespace) => onViewChange({ ignoreWhitespace })}
      >
        <Space aria-hidden />
      </ViewToggle>
      <ViewToggle
        label="Wrap lines"
        isOn={view.isWrapped}
        onChange={(isWrapped) => onViewChange({ isWrapped })}
      >
        <WrapText aria-hidden />
      </ViewToggle>
      <span className="max-md:hidden print:hidden">
        <Segmented
          label="Layout"
          value={view.layout}
          choices={[
            { value: "unified", label: "Unified", icon: <Rows2 aria-hidden /> },
            { value: "split", label: "Split", icon: <Columns2 aria-hidden /> },
          ]}
          onChange={(layout) => onViewChange({ layout })}
        />
      </span>
    </div>
  );
}

interface ViewToggleProps {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  children: ReactNode;
}

function ViewToggle({ label, isOn, onChange, children }: ViewToggleProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={() => onChange(!isOn)}
      className="pressable print:hidden inline-flex h-8 items-center gap-1.5 rounded-md border px-2.5 text-ink-muted text-sm hover:bg-hover hover:text-ink aria-pressed:border-transparent aria-pressed:bg-accent-wash aria-pressed:text-accent [&_svg]:size-4"
    >
      {children}
      <span className="max-sm:sr-only">{label}</span>
    </button>
  );
}

function sum(all: LineCounts[]): LineCounts {
  return {
    additions: all.reduce((total, { additions }) => total + additions, 0),
    deletions: all.reduce((total, { deletions }) => total + deletions, 0),
  };
}
