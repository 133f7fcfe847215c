"use client";

import { clsx } from "clsx";
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { DataRow } from "@/lib/skills/documents/data-rows";
import { dataTrees } from "@/lib/worker/asks";
import { outerFolds, visibleRows } from "./folded-data";
import { Reading } from "./reading";
import { RowChunks } from "./row-chunks";
import { VisibleText } from "./visible-text";

/** JSON or YAML as a tree that folds. */
export function DataTreeView({ bundleKey, path }: { bundleKey: string; path: string }) {
  return (
    <Reading ask={dataTrees.ask(bundleKey, path)} failure="Couldn’t show this file as a tree">
      {(rows) => <DataTree rows={rows} />}
    </Reading>
  );
}

function DataTree({ rows }: { rows: DataRow[] }) {
  const [folded, setFolded] = useState<ReadonlySet<number>>(() => outerFolds(rows));
  const visible = visibleRows(rows, folded);
  const toggle = (index: number) => {
    const next = new Set(folded);
    if (!next.delete(index)) next.add(index);
    setFolded(next);
  };
  const branches = rows.flatMap(({ end, depth }, index) => (end > index + 1 && depth > 0 ? [index] : []));
  return (
    <div className="font-mono text-xs leading-5">
      {branches.length > 0 && (
        <div className="flex gap-1 border-b px-2 py-1 font-sans">
          <Button variant="quiet" size="sm" onClick={() => setFolded(new Set())}>
            Unfold all
          </Button>
          <Button variant="quiet" size="sm" onClick={() => setFolded(new Set(branches))}>
            Fold all
          </Button>
        </div>
      )}
      <div className="py-2">
        <RowChunks
          count={visible.length}
          renderRow={(at) => {
            const index = visible[at] ?? 0;
            const row = rows[index];
            return (
              row && (
                <TreeRow
                  key={index}
                  row={row}
                  isOpen={!folded.has(index)}
                  hasRows={row.end > index + 1}
                  onToggle={() => toggle(index)}
                />
              )
            );
          }}
        />
      </div>
    </div>
  );
}

const INDENT_REM = 1.1;

interface TreeRowProps {
  row: DataRow;
  isOpen: boolean;
  hasRows: boolean;
  onToggle: () => void;
}

function TreeRow({ row, isOpen, hasRows, onToggle }: TreeRowProps) {
  const look = "flex min-h-5 w-full items-start gap-1.5 px-3 text-left";
  const style = { paddingLeft: `${0.75 + Math.min(row.depth, 24) * INDENT_REM}rem` };
  const name = row.key !== null && (
    <span className="shrink-0 text-code-name">
      <VisibleText text={row.key} />:
    </span>
  );
  if (!hasRows)
    return (
      <div className={look} style={style}>
        <span className="w-3.5 shrink-0" />
        {name}
        <Value row={row} />
      </div>
    );
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      onClick={onToggle}
      className={clsx(look, "hover:bg-hover")}
      style={style}
    >
      <ChevronRight
        aria-hidden
        className={clsx(
          "mt-[3px] size-3.5 shrink-0 text-ink-faint transition-transform",
          isOpen && "rotate-90",
        )}
      />
      {name}
      <span className="text-ink-faint">
        {row.value} {row.kind === "array" ? "item" : "field"}
        {row.value !== "1" && "s"}
      </span>
    </button>
  );
}

function Value({ row }: { row: DataRow }) {
  if (row.kind === "object") return <span className="text-ink-faint">{"{}"}</span>;
  if (row.kind === "array") return <span className="text-ink-faint">[]</span>;
  return (
    <span
      className={clsx(
        "wrap-anywhere min-w-0 whitespace-pre-wrap",
        row.kind === "text" ? "text-code-string" : "text-code-number",
      )}
    >
      <VisibleText text={row.value} />
    </span>
  );
}
