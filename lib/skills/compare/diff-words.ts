import { changesBetween } from "./changes-between";
import { chunkEnds } from "./chunk-ends";
import { commonEnds } from "./common-ends";
import { internSequences } from "./intern-sequences";
import { matchSequences } from "./match-sequences";
import { tokenEnds } from "./word-tokens";

/** UTF-16 columns, half-open. */
export interface ColumnSpan {
  start: number;
  end: number;
}

export interface WordMarks {
  base: ColumnSpan[];
  head: ColumnSpan[];
}

/** If more than this share of both lines would be marked, marks don't help. */
const MAX_MARKED_SHARE = 0.7;
/** Most characters of both lines compared by words. A longer difference is narrowed down by chunks first. */
const MAX_DIRECT_UNITS = 20_000;
/** The same limit after narrowing down. A longer difference is marked as a whole. */
const MAX_COMPARED_UNITS = 400_000;

/** A difference between the lines: its span in base and in head. */
interface Stretch {
  base: ColumnSpan;
  head: ColumnSpan;
}

interface Texts {
  base: string;
  head: string;
}

/**
 * Marks the words that differ between a deleted line and the added line paired with it. Null if the lines are too different
 * for marks to help. A mark never splits a surrogate pair; words separated by one space share a mark.
 */
export function diffWords(base: string, head: string): WordMarks | null {
  const texts = { base, head };
  const marks: WordMarks = { base: [], head: [] };
  for (const stretch of findStretches(texts)) {
    addMark(marks.base, stretch.base, base);
    addMark(marks.head, stretch.head, head);
  }
  return isMostlyMarked(base, marks.base) && isMostlyMarked(head, marks.head) ? null : marks;
}

function findStretches(texts: Texts): Stretch[] {
  const common = commonEnds(texts.base, texts.head);
  const whole = {
    base: { start: common.start, end: texts.base.length - common.end },
    head: { start: common.start, end: texts.head.length - common.end },
  };
  const narrowed = unitsOf([whole]) > MAX_DIRECT_UNITS ? narrow(texts, whole, chunkEnds) : [whole];
  if (unitsOf(narrowed) > MAX_COMPARED_UNITS) return narrowed;
  return narrowed.flatMap((stretch) => narrow(texts, stretch, tokenEnds));
}

/** Cuts a span into pieces and returns the spans of those that differ. */
function narrow(texts: Texts, stretch: Stretch, endsIn: typeof tokenEnds): Stretch[] {
  const base = cut(texts.base, stretch.base, endsIn);
  const head = cut(texts.head, stretch.head, endsIn);
  const headOf = matchSequences(internSequences(base.pieces, head.pieces));
  return changesBetween(headOf, head.pieces.length).map((change) => ({
    base: { start: base.columns[change.baseStart] ?? 0, end: base.columns[change.baseEnd] ?? 0 },
    head: { start: head.columns[change.headStart] ?? 0, end: head.columns[change.headEnd] ?? 0 },
  }));
}

function cut(text: string, span: ColumnSpan, endsIn: typeof tokenEnds) {
  const columns = [span.start, ...endsIn(text, span.start, span.end)];
  const pieces = columns.slice(1).map((end, index) => text.slice(columns[index], end));
  return { columns, pieces };
}

function addMark(marks: ColumnSpan[], mark: ColumnSpan, text: string): void {
  if (mark.start === mark.end) return;
  const last = marks.at(-1);
  if (last && mark.start === last.end + 1 && text[last.end] === " ") last.end = mark.end;
  else marks.push(mark);
}

function unitsOf(stretches: Stretch[]): number {
  return stretches.reduce((sum, { base, head }) => sum + base.end - base.start + head.end - head.start, 0);
}

function isMostlyMarked(text: string, marks: ColumnSpan[]): boolean {
  const marked = marks.reduce((sum, mark) => sum + mark.end - mark.start, 0);
  return marked >= MAX_MARKED_SHARE * text.trim().length;
}
