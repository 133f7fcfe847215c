import type { LineChange } from "./diff-lines";

/** Lines beside each other, 1-based; null where a side has no line. */
export interface FacingLines {
  baseLine: number | null;
  headLine: number | null;
}

/** A run of consecutive pairs of lines. */
export interface FacingRun extends FacingLines {
  count: number;
}

/** Pairs the lines of one change from top to bottom: by likeness, and by order in between. */
export function alignChange(change: LineChange): FacingRun[] {
  const runs: FacingRun[] = [];
  let base = change.baseStart;
  let head = change.headStart;
  const add = (baseCount: number, headCount: number) => {
    const count = Math.max(baseCount, headCount);
    if (count === 0) return;
    runs.push({ baseLine: baseCount ? base + 1 : null, headLine: headCount ? head + 1 : null, count });
    base += baseCount;
    head += headCount;
  };
  const faceUntil = (baseEnd: number, headEnd: number) => {
    const both = Math.min(baseEnd - base, headEnd - head);
    add(both, both);
    add(baseEnd - base, 0);
    add(0, headEnd - head);
  };
  for (const pair of change.pairs ?? []) {
    faceUntil(pair.base, pair.head);
    faceUntil(pair.base + 1, pair.head + 1);
  }
  faceUntil(change.baseEnd, change.headEnd);
  return runs;
}

/** Like alignChange, one pair at a time. */
export function* facingLines(change: LineChange): Generator<FacingLines> {
  for (const run of alignChange(change))
    for (let offset = 0; offset < run.count; offset++) yield facingAt(run, offset);
}

/** The pair at an offset of a run. */
export function facingAt({ baseLine, headLine }: FacingRun, offset: number): FacingLines {
  return { baseLine: lineAfter(baseLine, offset), headLine: lineAfter(headLine, offset) };
}

function lineAfter(line: number | null, offset: number): number | null {
  return line === null ? null : line + offset;
}
