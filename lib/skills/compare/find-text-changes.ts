import type { Pieces } from "@/lib/skills/pieces";
import { changesInPieces } from "./diff-lines";
import {
  countLines,
  countShared,
  countSharedAtEnd,
  LINE_FEED,
  lineOffsets,
  lineStartAt,
  readLines,
} from "./text-lines";

/** Lines [baseStart, baseEnd) were replaced by [headStart, headEnd), and where those are in bytes. */
export interface TextChange {
  baseStart: number;
  baseEnd: number;
  headStart: number;
  headEnd: number;
  baseFrom: number;
  baseTo: number;
  headFrom: number;
  headTo: number;
}

/** Lines that may still be compared for one patch; past it, they are written as replaced. */
export interface LineBudget {
  linesLeft: number;
}

/** Most lines of both sides, from the first to the last difference, to compare at once. */
const MAX_COMPARED_LINES = 200_000;
/** The same in bytes, because text in memory takes up to twice as much. */
const MAX_COMPARED_BYTES = 32_000_000;
/** Lines per side compared around a difference in a larger text, and the factor by which that grows until the sides match again. */
const FIRST_WINDOW_LINES = 2_000;
const WINDOW_GROWTH = 7;

/** Two texts without their common ends. */
interface Sides {
  base: Uint8Array;
  head: Uint8Array;
}

/** The start of a line on each side, in bytes, and its number. */
interface Place {
  base: number;
  head: number;
  baseLine: number;
  headLine: number;
}

/** Changes in a part of both texts, and where the sides match again after them; null at the end of both. */
interface Compared {
  changes: TextChange[];
  next: Place | null;
  /** Number of lines compared. */
  lines: number;
}

/**
 * The changes between two UTF-8 texts, by whole lines with their endings, ascending. In a text too large to compare at once, each
 * difference is compared separately. Where the sides don't match again, or the budget ends, the rest is one change, which is
 * correct but longer.
 */
export function* findTextChanges(
  base: Uint8Array,
  head: Uint8Array,
  budget: LineBudget,
): Pieces<TextChange[]> {
  const start = yield* skipShared({ base, head }, { base: 0, head: 0, baseLine: 0, headLine: 0 });
  if (start.base === base.length && start.head === head.length) return [];
  const sides = yield* withoutSharedEnd({ base, head }, start);
  const lines =
    (yield* countLines(sides.base, start.base, sides.base.length)) +
    (yield* countLines(sides.head, start.head, sides.head.length));
  const isSmall = lines <= Math.min(MAX_COMPARED_LINES, budget.linesLeft);
  return yield* compareFrom(sides, start, {
    budget,
    window: isSmall ? MAX_COMPARED_LINES : FIRST_WINDOW_LINES,
  });
}

function* compareFrom(
  sides: Sides,
  start: Place,
  { budget, window }: { budget: LineBudget; window: number },
): Pieces<TextChange[]> {
  const found: TextChange[] = [];
  let place = start;
  for (let lines = window; lines <= MAX_COMPARED_LINES && budget.linesLeft > 0; ) {
    const compared = yield* compareWindow(sides, place, lines);
    if (compared === null) break;
    const { changes, next } = compared;
    budget.linesLeft -= compared.lines;
    const isStuck = next !== null && next.base === place.base && next.head === place.head;
    if (isStuck) {
      lines *= WINDOW_GROWTH;
      continue;
    }
    for (const change of changes) found.push(change);
    if (next === null) return found;
    place = yield* skipShared(sides, next);
    lines = window;
  }
  return [...found, yield* restFrom(sides, place)];
}

/** Null if the lines are too long to compare. */
function* compareWindow(sides: Sides, place: Place, most: number): Pieces<Compared | null> {
  const base = yield* lineOffsets(sides.base, place.base, most);
  const head = yield* lineOffsets(sides.head, place.head, most);
  const [baseEnd, headEnd] = [base.at(-1) ?? 0, head.at(-1) ?? 0];
  if (baseEnd - place.base + headEnd - place.head > MAX_COMPARED_BYTES) return null;
  const texts = { base: yield* readLines(sides.base, base), head: yield* readLines(sides.head, head) };
  const changes = (yield* changesInPieces(texts.base, texts.head)).map((change) => ({
    baseStart: place.baseLine + change.baseStart,
    baseEnd: place.baseLine + change.baseEnd,
    headStart: place.headLine + change.headStart,
    headEnd: place.headLine + change.headEnd,
    baseFrom: base[change.baseStart] ?? baseEnd,
    baseTo: base[change.baseEnd] ?? baseEnd,
    headFrom: head[change.headStart] ?? headEnd,
    headTo: head[change.headEnd] ?? headEnd,
  }));
  const lines = texts.base.length + texts.head.length;
  if (baseEnd === sides.base.length && headEnd === sides.head.length) return { changes, next: null, lines };
  const [baseLine, headLine] = [place.baseLine + texts.base.length, place.headLine + texts.head.length];
  return { ...meetAgain(changes, { base: baseEnd, head: headEnd, baseLine, headLine }), lines };
}

/** A change at the end of the window may not be one, because its match may follow. */
function meetAgain(changes: TextChange[], end: Place): Omit<Compared, "lines"> {
  const last = changes.at(-1);
  if (!last || (last.baseTo < end.base && last.headTo < end.head)) return { changes, next: end };
  const { baseFrom, headFrom, baseStart, headStart } = last;
  return {
    changes: changes.slice(0, -1),
    next: { base: baseFrom, head: headFrom, baseLine: baseStart, headLine: headStart },
  };
}

function* restFrom({ base, head }: Sides, place: Place): Pieces<TextChange> {
  return {
    baseStart: place.baseLine,
    baseEnd: place.baseLine + (yield* countLines(base, place.base, base.length)),
    headStart: place.headLine,
    headEnd: place.headLine + (yield* countLines(head, place.head, head.length)),
    baseFrom: place.base,
    baseTo: base.length,
    headFrom: place.head,
    headTo: head.length,
  };
}

/** The start of the line with the first difference after a place. */
function* skipShared({ base, head }: Sides, place: Place): Pieces<Place> {
  const shared = yield* countShared(base.subarray(place.base), head.subarray(place.head));
  const end = place.base + shared;
  const isEnd = end === base.length && place.head + shared === head.length;
  const bytes = (isEnd ? end : lineStartAt(base, end)) - place.base;
  const lines = yield* countLines(base, place.base, place.base + bytes);
  return {
    base: place.base + bytes,
    head: place.head + bytes,
    baseLine: place.baseLine + lines,
    headLine: place.headLine + lines,
  };
}

/** Cuts off the common lines at the ends, after a place. */
function* withoutSharedEnd({ base, head }: Sides, start: Place): Pieces<Sides> {
  const room = Math.min(base.length - start.base, head.length - start.head);
  const shared = yield* countSharedAtEnd(base, head, room);
  const kept = wholeLinesOf(shared, { base, head });
  return { base: base.subarray(0, base.length - kept), head: head.subarray(0, head.length - kept) };
}

/** The common bytes at the ends, from the first line that starts in them on both sides. */
function wholeLinesOf(shared: number, { base, head }: Sides): number {
  const [baseAt, headAt] = [base.length - shared, head.length - shared];
  if (lineStartAt(base, baseAt) === baseAt && lineStartAt(head, headAt) === headAt) return shared;
  const feed = base.indexOf(LINE_FEED, baseAt);
  return feed < 0 ? 0 : base.length - 1 - feed;
}
