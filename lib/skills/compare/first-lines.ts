import type { LineChange } from "./diff-lines";

/** Lines to read of each side for the top of a folded diff. */
export interface FirstLines {
  base: number;
  head: number;
}

/** Unchanged lines shown around a change. */
const CONTEXT_LINES = 3;
/** Rounding keeps the question (and its cached answer) the same if a few lines more are visible. */
const STEP_LINES = 100;

/** Lines of each side that fill the first `rows` rows of a folded diff, rounded up to hundreds. */
export function firstLines(changes: LineChange[], rows: number): FirstLines {
  let filled = 0;
  let last: LineChange | undefined;
  for (const change of changes) {
    if (filled >= rows) break;
    last = change;
    filled +=
      2 * CONTEXT_LINES + Math.max(change.baseEnd - change.baseStart, change.headEnd - change.headStart);
  }
  const surplus = Math.max(0, filled - rows);
  const until = (start: number, end: number) =>
    STEP_LINES * Math.ceil((Math.max(start, end - surplus) + CONTEXT_LINES) / STEP_LINES);
  if (!last) return { base: 0, head: 0 };
  return { base: until(last.baseStart, last.baseEnd), head: until(last.headStart, last.headEnd) };
}
