import type { DocumentBlock, DocumentText } from "./document-text";

const CELL_BREAK = " | ";

/** A document as lines of text, so that two compare like text files. Headings and items are marked as in Markdown. */
export function documentLines({ sections, isCut }: DocumentText): string[] {
  const lines: string[] = [];
  for (const { title, blocks } of sections) {
    if (title !== null) lines.push(`── ${title} ──`);
    for (const block of blocks) lines.push(...blockLines(block));
  }
  if (isCut) lines.push("… only part of this document is shown");
  return lines;
}

function blockLines(block: DocumentBlock): string[] {
  if (block.kind === "table") return block.rows.map(rowLine);
  const lines = block.text.split("\n");
  if (block.kind === "heading") return lines.map((line) => `${"#".repeat(block.level)} ${line}`);
  if (block.kind === "item") return lines.map((line) => `${"  ".repeat(block.level)}- ${line}`);
  return lines;
}

/** Drops empty cells at the end, whose number depends on the width of the table. */
function rowLine(cells: string[]): string {
  const filled = cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
  return filled.map((cell) => cell.replaceAll("\n", " ")).join(CELL_BREAK);
}
