import type { Pieces } from "@/lib/skills/pieces";
import { changesInPieces } from "./diff-lines";

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

const LINE_FEED = 10;
/** Lines of both sides between the first and the last difference that are compared; more are written as replaced. */
const MAX_COMPARED_LINES = 200_000;
/** The same in bytes, because text in memory takes up to twice as much. */
const MAX_COMPARED_BYTES = 32_000_000;
/** Bytes looked at between two pauses. */
const PIECE_BYTES = 500_000;
/** Lines read between two pauses. */
const PIECE_LINES = 5_000;

/** What lies between the lines that both sides share at their ends: from `start` on, in bytes, to an end of its own on each side. */
interface Middle {
  start: number;
  /** Lines before it. */
  startLines: number;
  baseTo: number;
  baseLines: number;
  headTo: number;
  headLines: number;
}

/**
 * The changes between two UTF-8 texts, by whole lines with their endings, ascending. Where too many lines lie between the first
 * and the last difference, all of them are one change: as right, only longer.
 */
export function* findTextChanges(
  base: Uint8Array,
  head: Uint8Array,
  budget: LineBudget,
): Pieces<TextChange[]> {
  const middle = yield* findMiddle(base, head);
  if (!middle) return [];
  const { start, startLines, baseLines, headLines, baseTo, headTo } = middle;
  const lines = baseLines + headLines;
  const bytes = baseTo + headTo - 2 * start;
  if (lines <= Math.min(MAX_COMPARED_LINES, budget.linesLeft) && bytes <= MAX_COMPARED_BYTES) {
    budget.linesLeft -= lines;
    return yield* compareMiddle(base.subarray(0, baseTo), head.subarray(0, headTo), middle);
  }
  const [baseEnd, headEnd] = [startLines + baseLines, startLines + headLines];
  const places = { baseFrom: start, baseTo, headFrom: start, headTo };
  return [{ baseStart: startLines, baseEnd, headStart: startLines, headEnd, ...places }];
}

function* compareMiddle(base: Uint8Array, head: Uint8Array, middle: Middle): Pieces<TextChange[]> {
  const { start, startLines, baseLines, headLines } = middle;
  const baseOffsets = yield* lineOffsets(base, start, baseLines);
  const headOffsets = yield* lineOffsets(head, start, headLines);
  const baseTexts = yield* readLines(base, baseOffsets);
  const headTexts = yield* readLines(head, headOffsets);
  const changes = yield* changesInPieces(baseTexts, headTexts);
  return changes.map(({ baseStart, baseEnd, headStart, headEnd }) => ({
    baseStart: startLines + baseStart,
    baseEnd: startLines + baseEnd,
    headStart: startLines + headStart,
    headEnd: startLines + headEnd,
    baseFrom: baseOffsets[baseStart] ?? base.length,
    baseTo: baseOffsets[baseEnd] ?? base.length,
    headFrom: headOffsets[headStart] ?? head.length,
    headTo: headOffsets[headEnd] ?? head.length,
  }));
}

/** What is left without the whole lines that both sides share at their ends; null when they are the same. */
function* findMiddle(base: Uint8Array, head: Uint8Array): Pieces<Middle | null> {
  const shorter = Math.min(base.length, head.length);
  let shared = 0;
  while (shared < shorter && base[shared] === head[shared]) if (++shared % PIECE_BYTES === 0) yield;
  if (shared === base.length && shared === head.length) return null;
  const start = lineStartAt(base, shared);
  const room = shorter - start;
  let end = 0;
  while (end < room && base[base.length - 1 - end] === head[head.length - 1 - end])
    if (++end % PIECE_BYTES === 0) yield;
  end = wholeLinesOf(end, base, head);
  const [baseTo, headTo] = [base.length - end, head.length - end];
  const startLines = yield* countLines(base, 0, start);
  const baseLines = yield* countLines(base, start, baseTo);
  const headLines = yield* countLines(head, start, headTo);
  return { start, startLines, baseTo, baseLines, headTo, headLines };
}

/** Where the line begins that a place is in. */
function lineStartAt(text: Uint8Array, place: number): number {
  return place === 0 ? 0 : text.lastIndexOf(LINE_FEED, place - 1) + 1;
}

/** Of the bytes that both sides share at their end, those from the first line on that begins there on both. */
function wholeLinesOf(shared: number, base: Uint8Array, head: Uint8Array): number {
  const [baseAt, headAt] = [base.length - shared, head.length - shared];
  if (lineStartAt(base, baseAt) === baseAt && lineStartAt(head, headAt) === headAt) return shared;
  const feed = base.indexOf(LINE_FEED, baseAt);
  return feed < 0 ? 0 : base.length - 1 - feed;
}

function* countLines(text: Uint8Array, from: number, to: number): Pieces<number> {
  let lines = 0;
  for (let at = from; at < to; at++) {
    if (text[at] === LINE_FEED) lines += 1;
    if (at % PIECE_BYTES === 0) yield;
  }
  return from < to && text[to - 1] !== LINE_FEED ? lines + 1 : lines;
}

/** Where each line begins, from `start` on. */
function* lineOffsets(text: Uint8Array, start: number, lines: number): Pieces<Int32Array> {
  const offsets = new Int32Array(lines);
  let at = start;
  for (let line = 0; line < lines; line++) {
    offsets[line] = at;
    const feed = text.indexOf(LINE_FEED, at);
    at = feed < 0 ? text.length : feed + 1;
    if (line % PIECE_LINES === 0) yield;
  }
  return offsets;
}

/** Lines with their endings, so that a change from LF to CRLF is a change. A byte order mark is part of the first. */
function* readLines(text: Uint8Array, offsets: Int32Array): Pieces<string[]> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const lines: string[] = [];
  for (let line = 0; line < offsets.length; line += PIECE_LINES) {
    const piece = decoder.decode(text.subarray(offsets[line], offsets[line + PIECE_LINES] ?? text.length));
    for (const read of piece.match(/[^\n]*\n|[^\n]+$/g) ?? []) lines.push(read);
    yield;
  }
  return lines;
}
