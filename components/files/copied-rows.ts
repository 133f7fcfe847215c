import type { RowPlace } from "./row-places";

/** The text of a row; null for a row without text, such as folded lines. */
export type RowText = (row: number) => string | null;

/** The text between two places, one line per row. */
export function copiedRows(textOf: RowText, from: RowPlace, to: RowPlace): string {
  const lines: string[] = [];
  for (let row = from.row; row <= to.row; row++) {
    const text = textOf(row);
    if (text === null) continue;
    const start = row === from.row ? from.column : 0;
    const end = row === to.row ? to.column : text.length;
    lines.push(text.slice(start, end));
  }
  return lines.join("\n");
}
