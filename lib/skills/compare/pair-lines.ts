import type { LineChange } from "./diff-lines";
import { alignAlike, type WordBag, wordBagOf } from "./line-likeness";

/** 0-based indexes into base and head. */
export interface LinePair {
  base: number;
  head: number;
}

/** Most comparisons (deleted × added lines) in one change. A larger change pairs by order. */
const MAX_PAIR_CELLS = 1_024;
/** Most comparisons in a file, so that a rewritten one takes milliseconds. */
const MAX_FILE_CELLS = 100_000;

interface Texts {
  base: string[];
  head: string[];
}

/**
 * Pairs the deleted and added lines of small changes by likeness, so that a line inserted above a changed one doesn't shift
 * the pairs. Changes of one line each, and large ones, stay paired by order.
 */
export function pairLines(changes: LineChange[], texts: Texts): LineChange[] {
  const vocabulary = new Map<string, number>();
  let cellsLeft = MAX_FILE_CELLS;
  return changes.map((change) => {
    const cells = (change.baseEnd - change.baseStart) * (change.headEnd - change.headStart);
    if (cells <= 1 || cells > MAX_PAIR_CELLS || cells > cellsLeft) return change;
    cellsLeft -= cells;
    const bagOf = (line: string): WordBag => wordBagOf(line, vocabulary);
    const deleted = texts.base.slice(change.baseStart, change.baseEnd).map(bagOf);
    const added = texts.head.slice(change.headStart, change.headEnd).map(bagOf);
    const pairs = alignAlike(deleted, added).map(([base, head]) => ({
      base: change.baseStart + base,
      head: change.headStart + head,
    }));
    return pairs.length > 0 ? { ...change, pairs } : change;
  });
}
