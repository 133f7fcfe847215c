import type { ReactNode } from "react";
import { RowChunks } from "@/components/files/row-chunks";
import type { DiffRow, SplitRow } from "@/lib/skills/compare/diff-rows";
import type { RowList } from "@/lib/skills/compare/row-list";
import { findAnchorRow } from "./anchor-row";
import { GapRow, type LineRange } from "./gap-row";
import type { Spot } from "./spot";

type Gap = Extract<DiffRow, { kind: "gap" }>;

interface FoldedRowsProps<Line extends { kind: string }> {
  rows: RowList<Line | Gap>;
  spot: Spot | null;
  onReveal: (range: LineRange) => void;
  renderLine: (row: Line, index: number) => ReactNode;
}

/** The rows of either layout: gaps for folded context, and lines drawn by the layout. */
export function FoldedRows<Line extends Exclude<DiffRow | SplitRow, Gap>>(props: FoldedRowsProps<Line>) {
  const { rows, spot, onReveal, renderLine } = props;
  const index = findAnchorRow(rows, spot?.anchor ?? null);
  return (
    <RowChunks
      count={rows.count}
      target={spot && index !== null ? { index, jump: spot.jump } : null}
      renderRow={(index) => {
        const row = rows.at(index);
        if (!row) return null;
        return isGap(row) ? <GapRow key={index} {...row} onReveal={onReveal} /> : renderLine(row, index);
      }}
    />
  );
}

function isGap(row: { kind: string }): row is Gap {
  return row.kind === "gap";
}
