import type { LineChange } from "./diff-lines";

/** Lines that face each other, 1-based; null where the other side has none left. */
export interface FacingLines {
  baseLine: number | null;
  headLine: number | null;
}

/** The lines of one change from top to bottom: pairs by likeness face each other, between them pairs by order. */
export function alignChange(change: LineChange): FacingLines[] {
  const facing: FacingLines[] = [];
  let base = change.baseStart;
  let head = change.headStart;
  const faceUntil = (baseEnd: number, headEnd: number) => {
    while (base < baseEnd || head < headEnd) {
      const baseLine = base < baseEnd ? ++base : null;
      const headLine = head < headEnd ? ++head : null;
      facing.push({ baseLine, headLine });
    }
  };
  for (const pair of change.pairs ?? []) {
    faceUntil(pair.base, pair.head);
    faceUntil(pair.base + 1, pair.head + 1);
  }
  faceUntil(change.baseEnd, change.headEnd);
  return facing;
}
