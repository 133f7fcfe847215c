import type { Pieces } from "@/lib/skills/pieces";

export const LINE_FEED = 10;
/** Bytes compared between two pauses. */
const PIECE_BYTES = 500_000;
/** Lines read between two pauses. */
const PIECE_LINES = 5_000;

/** The start of the line that contains a place in a UTF-8 text. */
export function lineStartAt(text: Uint8Array, place: number): number {
  return place === 0 ? 0 : text.lastIndexOf(LINE_FEED, place - 1) + 1;
}

/** Number of lines between two places, including one without an ending. */
export function* countLines(text: Uint8Array, from: number, to: number): Pieces<number> {
  let lines = 0;
  for (let at = from; at < to; at++) {
    if (text[at] === LINE_FEED) lines += 1;
    if (at % PIECE_BYTES === 0) yield;
  }
  return from < to && text[to - 1] !== LINE_FEED ? lines + 1 : lines;
}

/** Number of equal bytes from two places on. */
export function* countShared(base: Uint8Array, head: Uint8Array): Pieces<number> {
  const shorter = Math.min(base.length, head.length);
  let shared = 0;
  while (shared < shorter && base[shared] === head[shared]) if (++shared % PIECE_BYTES === 0) yield;
  return shared;
}

/** Number of equal bytes at the ends, at most `room`. */
export function* countSharedAtEnd(base: Uint8Array, head: Uint8Array, room: number): Pieces<number> {
  let shared = 0;
  while (shared < room && base[base.length - 1 - shared] === head[head.length - 1 - shared])
    if (++shared % PIECE_BYTES === 0) yield;
  return shared;
}

/** The starts of the next lines, at most `most`, and the end of the last. */
export function* lineOffsets(text: Uint8Array, from: number, most: number): Pieces<number[]> {
  const offsets = [from];
  let at = from;
  while (at < text.length && offsets.length <= most) {
    const feed = text.indexOf(LINE_FEED, at);
    at = feed < 0 ? text.length : feed + 1;
    offsets.push(at);
    if (offsets.length % PIECE_LINES === 0) yield;
  }
  return offsets;
}

/** Lines with their endings, so that LF to CRLF is a change. A byte order mark is part of the first line. */
export function* readLines(text: Uint8Array, offsets: number[]): Pieces<string[]> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const lines: string[] = [];
  for (let line = 0; line < offsets.length - 1; line += PIECE_LINES) {
    const piece = text.subarray(offsets[line], offsets[line + PIECE_LINES] ?? offsets.at(-1));
    for (const read of decoder.decode(piece).match(/[^\n]*\n|[^\n]+$/g) ?? []) lines.push(read);
    yield;
  }
  return lines;
}
