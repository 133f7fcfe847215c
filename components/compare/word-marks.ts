import { type ColumnSpan, diffWords } from "@/lib/skills/compare/diff-words";
import { lineAt, type PackedLines } from "@/lib/skills/compare/packed-text";
import type { DiffSides } from "./diff-line";

export interface WordMarks {
  base: ColumnSpan[];
  head: ColumnSpan[];
}

const NONE: WordMarks = { base: [], head: [] };

/** Both halves of a pair need the marks, each time they are drawn. Kept as long as the texts. */
const known = new WeakMap<PackedLines, Map<string, WordMarks>>();

/** The changed words of a pair of lines (1-based). None if either line is missing or they differ too much. */
export function wordMarks(sides: DiffSides, baseLine: number | null, headLine: number | null): WordMarks {
  if (baseLine === null || headLine === null) return NONE;
  const pairs = known.get(sides.head.lines) ?? new Map<string, WordMarks>();
  known.set(sides.head.lines, pairs);
  const pair = `${baseLine} ${headLine}`;
  const marks =
    pairs.get(pair) ??
    diffWords(lineAt(sides.base.lines, baseLine - 1), lineAt(sides.head.lines, headLine - 1)) ??
    NONE;
  pairs.set(pair, marks);
  return marks;
}
