/** Rows that say how wide the columns are; the rest wraps. */
const MEASURED_ROWS = 300;
const MIN_WIDTH = 3;
const MAX_WIDTH = 48;
const PADDING_REM = 1.5;

/** Columns as wide as their longest cell, within bounds, so that every row of a grid that is cut into chunks agrees. */
export function columnTemplate(rows: string[][]): string {
  const widths: number[] = [];
  for (const row of rows.slice(0, MEASURED_ROWS))
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? MIN_WIDTH, Math.min(longestLine(cell), MAX_WIDTH));
  const columns = Array.from(
    widths,
    (width) => `minmax(calc(${width ?? MIN_WIDTH}ch + ${PADDING_REM}rem), 1fr)`,
  );
  return columns.join(" ");
}

function longestLine(cell: string): number {
  return Math.max(
    ...cell
      .slice(0, 1_000)
      .split("\n")
      .map((line) => line.length),
  );
}
