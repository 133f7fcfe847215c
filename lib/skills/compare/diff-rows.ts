import { alignChange } from "./align-change";
import type { LineChange } from "./diff-lines";
import { foldContext, type GapRow, type ShownRun } from "./fold-context";

/** Line numbers are 1-based. The paired line of a deleted or added one is what its word marks compare it with. */
export type DiffRow =
  | { kind: "context"; baseLine: number; headLine: number }
  | { kind: "deleted"; baseLine: number; pairedHeadLine: number | null }
  | { kind: "added"; headLine: number; pairedBaseLine: number | null }
  | GapRow;

export type SplitRow =
  | { kind: "pair"; baseLine: number | null; headLine: number | null; changed: boolean }
  | GapRow;

export interface RowOptions {
  /** Unchanged lines shown above and below each change. */
  contextLines: number;
  /** Head lines that the reader asked to see besides, 1-based and half-open. */
  revealed: ReadonlyArray<{ headStart: number; headEnd: number }>;
}

interface LineCounts {
  base: number;
  head: number;
}

/** Rows of the unified view: in each change the deleted lines, then the added ones. */
export function unifiedRows(changes: LineChange[], counts: LineCounts, options: RowOptions): DiffRow[] {
  return foldContext(changes, counts.head, options).flatMap((section): DiffRow[] => {
    if (section.kind === "change") return changedRows(section.change);
    if (section.kind === "gap") return [section];
    return lineNumbers(section).map((lines) => ({ kind: "context", ...lines }));
  });
}

/** Rows of the split view: in each change the paired lines face each other. */
export function splitRows(changes: LineChange[], counts: LineCounts, options: RowOptions): SplitRow[] {
  return foldContext(changes, counts.head, options).flatMap((section): SplitRow[] => {
    if (section.kind === "gap") return [section];
    const changed = section.kind === "change";
    const lines = changed ? alignChange(section.change) : lineNumbers(section);
    return lines.map(({ baseLine, headLine }) => ({ kind: "pair", baseLine, headLine, changed }));
  });
}

function lineNumbers({ baseStart, headStart, count }: ShownRun) {
  return Array.from({ length: count }, (_, index) => ({
    baseLine: baseStart + index,
    headLine: headStart + index,
  }));
}

function changedRows(change: LineChange): DiffRow[] {
  const deleted: DiffRow[] = [];
  const added: DiffRow[] = [];
  for (const { baseLine, headLine } of alignChange(change)) {
    if (baseLine !== null) deleted.push({ kind: "deleted", baseLine, pairedHeadLine: headLine });
    if (headLine !== null) added.push({ kind: "added", headLine, pairedBaseLine: baseLine });
  }
  return [...deleted, ...added];
}
