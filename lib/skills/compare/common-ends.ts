import { isInsidePair, isTokenBoundary, MAX_WORD_UNITS } from "./word-tokens";

/** UTF-16 units that two lines share at each end, in whole tokens. The two ends never overlap. */
export interface CommonEnds {
  start: number;
  end: number;
}

/** Inside a run of letters too long to be a word, cuts at a character. */
export function commonEnds(base: string, head: string): CommonEnds {
  const shorter = Math.min(base.length, head.length);
  let start = 0;
  while (start < shorter && base.charCodeAt(start) === head.charCodeAt(start)) start++;
  start = backUp(start, (column, isCut) => isCut(base, column) || isCut(head, column));
  let end = 0;
  const room = shorter - start;
  while (end < room && base.charCodeAt(base.length - 1 - end) === head.charCodeAt(head.length - 1 - end))
    end++;
  end = backUp(end, (units, isCut) => isCut(base, base.length - units) || isCut(head, head.length - units));
  return { start, end };
}

type IsCut = (text: string, column: number) => boolean;

const cutsWord: IsCut = (text, column) => !isTokenBoundary(text, column);

function backUp(units: number, cutsEither: (units: number, isCut: IsCut) => boolean): number {
  const lowest = Math.max(0, units - MAX_WORD_UNITS);
  for (let shared = units; shared >= lowest; shared--) if (!cutsEither(shared, cutsWord)) return shared;
  return cutsEither(units, isInsidePair) ? units - 1 : units;
}
