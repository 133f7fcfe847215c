import { doAtOnce, type Pieces } from "@/lib/skills/pieces";
import { changesBetween, type IndexChange } from "./changes-between";
import { internInPieces } from "./intern-sequences";
import { matchInPieces } from "./match-sequences";
import { type LinePair, pairLines } from "./pair-lines";
import { slideChanges } from "./slide-changes";

/** Lines base[baseStart, baseEnd) were replaced by head[headStart, headEnd): 0-based, half-open. */
export interface LineChange extends IndexChange {
  /** Lines of this change paired by likeness, ascending. The rest pair by order. */
  pairs?: LinePair[];
}

export interface LineDiffOptions {
  /** Whether lines that differ only in whitespace are equal, as in `git diff -w`. */
  ignoreWhitespace?: boolean;
}

/**
 * The changes that turn base into head, ascending, with at least one equal line between two of them. Always returns: time is
 * bounded by the lengths, and costly regions get a close match instead of a minimal one. A change that fits in several places
 * is put where a reader would cut the text.
 */
export function diffLines(base: string[], head: string[], options: LineDiffOptions = {}): LineChange[] {
  const changes = options.ignoreWhitespace
    ? doAtOnce(findChanges({ base, head }, base.map(withoutWhitespace), head.map(withoutWhitespace)))
    : doAtOnce(changesInPieces(base, head));
  return pairLines(changes, { base, head });
}

/** Like diffLines, in pieces and without line pairs. */
export function changesInPieces(base: string[], head: string[]): Pieces<LineChange[]> {
  return findChanges({ base, head }, base, head);
}

/** Diffs texts by other forms of their lines. */
function* findChanges(
  texts: { base: string[]; head: string[] },
  base: string[],
  head: string[],
): Pieces<LineChange[]> {
  const interned = yield* internInPieces(base, head);
  const matches = yield* matchInPieces(interned);
  return yield* slideChanges(changesBetween(matches, head.length), interned, texts);
}

/** Lines added and deleted, as counted by `git diff --numstat`. */
export function countChanges(changes: LineChange[]): { additions: number; deletions: number } {
  let additions = 0;
  let deletions = 0;
  for (const change of changes) {
    additions += change.headEnd - change.headStart;
    deletions += change.baseEnd - change.baseStart;
  }
  return { additions, deletions };
}

function withoutWhitespace(line: string): string {
  return line.replace(/\s+/g, "");
}
