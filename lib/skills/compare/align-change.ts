import type { LineChange } from "./diff-lines";

/** Lines that face each other, 1-based; null where the other side has none left. */
export interface FacingLines {
  baseLine: number | null;
  headLine: number | null;
}

/** As many pairs of facing lines, each of the numbers going up by one. */
export interface FacingRun extends FacingLines {
  count: number;
}

/** The lines of one change from top to bottom: pairs by likeness face each other, between them pairs by order. */
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

/** The same, pair by pair. */
export function* facingLines(change: LineChange): Generator<FacingLines> {
  for (const run of alignChange(change))
    for (let offset = 0; offset < run.count; offset++) yield facingAt(run, offset);
}

/** One pair of a run, by its offset. */
export function facingAt({ baseLine, headLine }: FacingRun, offset: number): FacingLines {
  return { baseLine: lineAfter(baseLine, offset), headLine: lineAfter(headLine, offset) };
}

function lineAfter(line: number | null, offset: number): number | null {
  return line === null ? null : line + offset;
}
