"use client";

import { ScrollX } from "@/components/ui/scroll-x";
import { columnTemplate } from "./column-template";
import { RowChunks } from "./row-chunks";
import { VisibleText } from "./visible-text";

const NUMBER_COLUMN = "3.25rem";

interface RowGridProps {
  label: string;
  rows: string[][];
  /** Whether the first row names the columns. The others are then numbered. */
  hasHeader: boolean;
}

/** A table of any length. Only the rows near the window are in the document. */
export function RowGrid({ label, rows, hasHeader }: RowGridProps) {
  const gridTemplateColumns = `${hasHeader ? NUMBER_COLUMN : ""} ${columnTemplate(rows)}`;
  const header = hasHeader ? rows[0] : undefined;
  const body = hasHeader ? rows.slice(1) : rows;
  return (
    <ScrollX label={label} className="text-sm">
      {/* biome-ignore lint/a11y/useSemanticElements: rows are in chunks, which a table element can't contain */}
      <div role="table" aria-label={label} aria-rowcount={rows.length} className="w-max min-w-full">
        {header && <GridRow cells={header} number="" gridTemplateColumns={gridTemplateColumns} isHeader />}
        <RowChunks
          count={body.length}
          renderRow={(index) => (
            <GridRow
              key={index}
              cells={body[index] ?? []}
              number={hasHeader ? String(index + 1) : null}
              gridTemplateColumns={gridTemplateColumns}
            />
          )}
        />
      </div>
    </ScrollX>
  );
}

interface GridRowProps {
  cells: string[];
  /** Null if rows aren't numbered. */
  number: string | null;
  gridTemplateColumns: string;
  isHeader?: boolean;
}

function GridRow({ cells, number, gridTemplateColumns, isHeader = false }: GridRowProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as for the table
    // biome-ignore lint/a11y/useFocusableInteractive: a row of a table, not of an interactive grid
    <div
      role="row"
      className={
        isHeader ? "grid border-b bg-sunken font-medium" : "grid border-b last:border-b-0 hover:bg-hover"
      }
      style={{ gridTemplateColumns }}
    >
      {number !== null && (
        <span
          aria-hidden
          className="select-none px-2 py-1 text-right text-2xs text-ink-faint leading-5 tabular-nums"
        >
          {number}
        </span>
      )}
      {cells.map((cell, column) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: columns never change order
          key={column}
          role={isHeader ? "columnheader" : "cell"}
          className="wrap-anywhere whitespace-pre-wrap border-l px-2.5 py-1 first:border-l-0"
        >
          <VisibleText text={cell} />
        </span>
      ))}
    </div>
  );
}
