import { alignChange, type FacingRun, facingAt } from "./align-change";
import type { LineChange } from "./diff-lines";
import { foldContext, type GapRow, type ShownRun } from "./fold-context";
import { RowList, type RowStretch } from "./row-list";

/** Line numbers are 1-based. Word marks of a deleted or added line compare it with its paired line. */
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
  /** Further head lines that the reader expanded, 1-based and half-open. */
  revealed: ReadonlyArray<{ headStart: number; headEnd: number }>;
}

interface LineCounts {
  base: number;
  head: number;
}

/** Rows of the unified view: in each change, deleted lines before added ones. */
export function unifiedRows(
  changes: LineChange[],
  counts: LineCounts,
  options: RowOptions,
): RowList<DiffRow> {
  return new RowList(
    foldContext(changes, counts.head, options).flatMap((section): RowStretch<DiffRow>[] => {
      if (section.kind === "gap") return [{ count: 1, rowAt: () => section }];
      if (section.kind === "change") return changedRows(alignChange(section.change));
      const { baseStart, headStart, count } = section;
      const rowAt = (offset: number) =>
        ({ kind: "context", baseLine: baseStart + offset, headLine: headStart + offset }) as const;
      return [{ count, rowAt }];
    }),
  );
}

/** Rows of the split view: in each change, paired lines are side by side. */
export function splitRows(changes: LineChange[], counts: LineCounts, options: RowOptions): RowList<SplitRow> {
  return new RowList(
    foldContext(changes, counts.head, options).flatMap((section): RowStretch<SplitRow>[] => {
      if (section.kind === "gap") return [{ count: 1, rowAt: () => section }];
      const changed = section.kind === "change";
      const runs = changed ? alignChange(section.change) : [unchangedRun(section)];
      return runs.map((run) => ({
        count: run.count,
        rowAt: (offset) => ({ kind: "pair", ...facingAt(run, offset), changed }),
      }));
    }),
  );
}

function unchangedRun({ baseStart, headStart, count }: ShownRun): FacingRun {
  return { baseLine: baseStart, headLine: headStart, count };
}

function changedRows(runs: FacingRun[]): RowStretch<DiffRow>[] {
  const deleted = runs.flatMap((run): RowStretch<DiffRow>[] => {
    const { baseLine: first, count } = run;
    if (first === null) return [];
    const rowAt = (offset: number): DiffRow => ({
      kind: "deleted",
      baseLine: first + offset,
      pairedHeadLine: facingAt(run, offset).headLine,
    });
    return [{ count, rowAt }];
  });
  const added = runs.flatMap((run): RowStretch<DiffRow>[] => {
    const { headLine: first, count } = run;
    if (first === null) return [];
    const rowAt = (offset: number): DiffRow => ({
      kind: "added",
      headLine: first + offset,
      pairedBaseLine: facingAt(run, offset).baseLine,
    });
    return [{ count, rowAt }];
  });
  return [...deleted, ...added];
}
