/** The rows that set the column widths. Longer cells further down wrap. */
const MEASURED_ROWS = 300;
/** In characters. */
const MIN_WIDTH = 3;
const MAX_WIDTH = 48;
const PADDING_REM = 1.5;

/** CSS columns as wide as their longest cell, within bounds. All chunks of a grid share them, so their columns line up. */
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
