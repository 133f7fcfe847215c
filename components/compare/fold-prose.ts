import type { ProseRow } from "@/lib/worker/compare-prose";

export type ProsePart =
  | { kind: "row"; index: number; row: ProseRow }
  | { kind: "gap"; first: number; count: number };

const BLOCKS_AROUND_A_CHANGE = 1;

/**
 * Keeps changed blocks and one neighbour on each side; other runs become gaps. `opened` has the first blocks of the gaps to show; null
 * shows all.
 */
export function foldProse(rows: ProseRow[], opened: number[] | null): ProsePart[] {
  const parts: ProsePart[] = [];
  for (const [index, row] of rows.entries()) {
    const last = parts.at(-1);
    if (opened === null || isNearChange(rows, index)) parts.push({ kind: "row", index, row });
    else if (last?.kind === "gap" && last.first + last.count === index) last.count++;
    else parts.push({ kind: "gap", first: index, count: 1 });
  }
  return parts.flatMap((part) =>
    part.kind === "gap" && opened?.includes(part.first) ? rowsOf(rows, part.first, part.count) : [part],
  );
}

function rowsOf(rows: ProseRow[], first: number, count: number): ProsePart[] {
  return rows.slice(first, first + count).map((row, offset) => ({ kind: "row", index: first + offset, row }));
}

function isNearChange(rows: ProseRow[], index: number): boolean {
  const near = rows.slice(Math.max(0, index - BLOCKS_AROUND_A_CHANGE), index + BLOCKS_AROUND_A_CHANGE + 1);
  return near.some((row) => row.isChanged);
}
