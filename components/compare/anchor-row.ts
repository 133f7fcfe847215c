import type { LineAnchor } from "@/components/files/line-anchor";
import type { DiffRow, SplitRow } from "@/lib/skills/compare/diff-rows";
import type { GapRow } from "@/lib/skills/compare/fold-context";
import type { LineRange } from "./gap-row";

const LINES_AROUND_ANCHOR = 3;

/** Whether the anchor includes this line of this side. Lines are 1-based. */
export function isPointedAt(anchor: LineAnchor | null, side: "L" | "R", line: number | null): boolean {
  return (
    anchor !== null && line !== null && anchor.side === side && anchor.first <= line && line <= anchor.last
  );
}

/** Index of the row with the anchor's first line, or null. */
export function findAnchorRow(rows: Iterable<DiffRow | SplitRow>, anchor: LineAnchor | null): number | null {
  if (!anchor) return null;
  let index = 0;
  for (const row of rows) {
    if (lineOf(row, anchor.side) === anchor.first) return index;
    index++;
  }
  return null;
}

/** The folded lines to reveal for an anchor: its lines, and three on each side. */
export function revealAnchor(gaps: GapRow[], anchor: LineAnchor | null): LineRange[] {
  if (!anchor) return [];
  return gaps.flatMap(({ baseStart, headStart, count }) => {
    const start = anchor.side === "L" ? baseStart : headStart;
    if (anchor.last < start || anchor.first >= start + count) return [];
    const shift = headStart - start;
    return [
      {
        headStart: Math.max(headStart, anchor.first + shift - LINES_AROUND_ANCHOR),
        headEnd: Math.min(headStart + count, anchor.last + shift + LINES_AROUND_ANCHOR + 1),
      },
    ];
  });
}

function lineOf(row: DiffRow | SplitRow, side: "L" | "R"): number | null {
  if (side === "L") return "baseLine" in row ? row.baseLine : null;
  return "headLine" in row ? row.headLine : null;
}
