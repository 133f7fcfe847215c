import type { DataRow } from "@/lib/skills/documents/data-rows";

/** In a longer tree, only the outer levels are unfolded at first. */
const MAX_ROWS_UNFOLDED = 400;
const OUTER_LEVELS = 2;

/** Indexes of the rows that are folded at first. */
export function outerFolds(rows: DataRow[]): ReadonlySet<number> {
  if (rows.length <= MAX_ROWS_UNFOLDED) return new Set();
  return new Set(
    rows.flatMap(({ depth, end }, index) => (depth >= OUTER_LEVELS && end > index + 1 ? [index] : [])),
  );
}

/** Indexes of the rows outside every fold, ascending. */
export function visibleRows(rows: DataRow[], folded: ReadonlySet<number>): number[] {
  const visible: number[] = [];
  let index = 0;
  for (let row = rows[index]; row; row = rows[index]) {
    visible.push(index);
    index = folded.has(index) ? row.end : index + 1;
  }
  return visible;
}
