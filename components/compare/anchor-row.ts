import type { LineAnchor } from "@/components/files/line-anchor";
import type { DiffRow, SplitRow } from "@/lib/skills/compare/diff-rows";
import type { LineRange } from "./gap-row";

const LINES_AROUND_ANCHOR = 3;

/** Whether a row shows a line that the address points at. */
export function isPointedAt(anchor: LineAnchor | null, side: "L" | "R", line: number | null): boolean {
  return (
    anchor !== null && line !== null && anchor.side === side && anchor.first <= line && line <= anchor.last
  );
}

/** Index of the first row that the address points at, or null. */
export function findAnchorRow(
  rows: ReadonlyArray<DiffRow | SplitRow>,
  anchor: LineAnchor | null,
): number | null {
  if (!anchor) return null;
  const index = rows.findIndex((row) => lineOf(row, anchor.side) === anchor.first);
  return index < 0 ? null : index;
}

/** What must be unfolded so that the lines that the address points at can be seen. */
export function revealAnchor(rows: DiffRow[], anchor: LineAnchor | null): LineRange[] {
  if (!anchor) return [];
  return rows.flatMap((row) => {
    if (row.kind !== "gap") return [];
    const start = anchor.side === "L" ? row.baseStart : row.headStart;
    if (anchor.last < start || anchor.first >= start + row.count) return [];
    const shift = row.headStart - start;
    return [
      {
        headStart: Math.max(row.headStart, anchor.first + shift - LINES_AROUND_ANCHOR),
        headEnd: Math.min(row.headStart + row.count, anchor.last + shift + LINES_AROUND_ANCHOR + 1),
      },
    ];
  });
}

function lineOf(row: DiffRow | SplitRow, side: "L" | "R"): number | null {
  if (side === "L") return "baseLine" in row ? row.baseLine : null;
  return "headLine" in row ? row.headLine : null;
}
