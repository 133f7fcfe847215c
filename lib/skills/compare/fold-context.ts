import type { LineChange } from "./diff-lines";
import type { RowOptions } from "./diff-rows";

/** A gap takes a row itself, so hiding a single line saves nothing. */
const MIN_HIDDEN_LINES = 2;

/** Head lines, 1-based and half-open. */
type HeadRange = RowOptions["revealed"][number];

interface UnchangedLines {
  /** 1-based first line on each side. */
  baseStart: number;
  headStart: number;
  count: number;
}

export type ShownRun = UnchangedLines & { kind: "context" };
export type GapRow = UnchangedLines & { kind: "gap" };
export type Section = ShownRun | GapRow | { kind: "change"; change: LineChange };

/** Two files from top to bottom: the changes, the unchanged lines around them, and the gaps between. */
export function foldContext(changes: LineChange[], headCount: number, options: RowOptions): Section[] {
  const sections: Section[] = [];
  for (let index = 0; index <= changes.length; index++) {
    const change = changes[index];
    const run = runBetween(changes[index - 1], change, headCount);
    const shown = [...shownAround(run, options.contextLines), ...options.revealed];
    sections.push(...cutRun(run, hiddenIn(run, shown)));
    if (change) sections.push({ kind: "change", change });
  }
  return sections;
}

/** Unchanged lines between two changes, or between a change and an end of the file. */
interface Run extends HeadRange {
  /** Added to a head line number, gives the base line number. */
  toBase: number;
  isAfterChange: boolean;
  isBeforeChange: boolean;
}

function runBetween(above: LineChange | undefined, below: LineChange | undefined, headCount: number): Run {
  return {
    headStart: above ? above.headEnd + 1 : 1,
    headEnd: below ? below.headStart + 1 : headCount + 1,
    toBase: above ? above.baseEnd - above.headEnd : 0,
    isAfterChange: above !== undefined,
    isBeforeChange: below !== undefined,
  };
}

function shownAround(run: Run, contextLines: number): HeadRange[] {
  const above = run.isAfterChange ? contextLines : 0;
  const below = run.isBeforeChange ? contextLines : 0;
  return [
    { headStart: run.headStart, headEnd: run.headStart + above },
    { headStart: run.headEnd - below, headEnd: run.headEnd },
  ];
}

function hiddenIn(run: Run, shown: HeadRange[]): HeadRange[] {
  const hidden: HeadRange[] = [];
  let headStart = run.headStart;
  for (const range of shown.toSorted((a, b) => a.headStart - b.headStart)) {
    const headEnd = Math.min(range.headStart, run.headEnd);
    if (headEnd - headStart >= MIN_HIDDEN_LINES) hidden.push({ headStart, headEnd });
    headStart = Math.max(headStart, range.headEnd);
  }
  return hidden;
}

function cutRun(run: Run, hidden: HeadRange[]): (ShownRun | GapRow)[] {
  const parts: (ShownRun | GapRow)[] = [];
  const add = (kind: "context" | "gap", headStart: number, headEnd: number) => {
    const lines = { baseStart: headStart + run.toBase, headStart, count: headEnd - headStart };
    if (lines.count > 0) parts.push({ kind, ...lines });
  };
  let headStart = run.headStart;
  for (const gap of hidden) {
    add("context", headStart, gap.headStart);
    add("gap", gap.headStart, gap.headEnd);
    headStart = gap.headEnd;
  }
  add("context", headStart, run.headEnd);
  return parts;
}
