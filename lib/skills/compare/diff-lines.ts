import { changesBetween, type IndexChange } from "./changes-between";
import { internSequences } from "./intern-sequences";
import { matchSequences } from "./match-sequences";
import { type LinePair, pairLines } from "./pair-lines";
import { slideChanges } from "./slide-changes";

/** Lines base[baseStart, baseEnd) were replaced by head[headStart, headEnd): 0-based, half-open. */
export interface LineChange extends IndexChange {
  /** Lines of this change that belong together by likeness, ascending; the others pair up by order. */
  pairs?: LinePair[];
}

export interface LineDiffOptions {
  /** Lines that differ in white space alone count as equal, as in `git diff -w`. */
  ignoreWhitespace?: boolean;
}

/**
 * The changes that turn base into head, ascending, with at least one equal line between two of them. Never gives
 * up: the time is bounded by the lengths, and a costly region is matched closely instead of minimally. Where a
 * change may stand at several places, it stands where a reader would cut the text.
 */
export function diffLines(base: string[], head: string[], options: LineDiffOptions = {}): LineChange[] {
  const interned = options.ignoreWhitespace
    ? internSequences(base.map(withoutWhitespace), head.map(withoutWhitespace))
    : internSequences(base, head);
  const changes = changesBetween(matchSequences(interned), head.length);
  return pairLines(slideChanges(changes, interned, { base, head }), { base, head });
}

/** Lines added and lines deleted, as `git diff --numstat` counts them. */
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
