import type { LineChange } from "./diff-lines";

/** Lines deleted in one place and added in another, equal except for indent; 0-based. */
export interface MovedLines {
  baseStart: number;
  headStart: number;
  count: number;
}

/** As in git's --color-moved: shorter text repeats by chance. */
const MIN_LETTERS = 20;
/** A line added more often than this (a brace, an empty line) can't start a move, only continue one. */
const MAX_STARTS = 16;

const UNCHANGED = -1;

/** The longest moves between deleted and added lines of different changes, in base order; each line is in at most one. */
export function findMovedLines(changes: LineChange[], base: string[], head: string[]): MovedLines[] {
  const baseChange = changeByLine(changes, "base", base.length);
  const headChange = changeByLine(changes, "head", head.length);
  const starts = addedAt(headChange, head);
  const isTaken = new Uint8Array(head.length);
  const moves: MovedLines[] = [];

  const isSame = (baseLine: number, headLine: number): boolean => {
    const [from, to] = [baseChange[baseLine] ?? UNCHANGED, headChange[headLine] ?? UNCHANGED];
    if (from === UNCHANGED || to === UNCHANGED || from === to || isTaken[headLine]) return false;
    return base[baseLine]?.trim() === head[headLine]?.trim();
  };
  const runFrom = (baseStart: number, headStart: number): number => {
    let count = 0;
    while (isSame(baseStart + count, headStart + count)) count++;
    return count;
  };

  const longestFrom = (line: number): MovedLines | null => {
    const candidates = baseChange[line] === UNCHANGED ? [] : (starts.get(base[line]?.trim() ?? "") ?? []);
    if (candidates.length > MAX_STARTS) return null;
    const runs = candidates.map((headStart) => ({
      baseStart: line,
      headStart,
      count: runFrom(line, headStart),
    }));
    return runs.toSorted((a, b) => b.count - a.count)[0] ?? null;
  };

  for (let line = 0; line < base.length; line++) {
    const longest = longestFrom(line);
    if (!longest || longest.count === 0) continue;
    // Any part of a run with too few letters has too few as well, so the run is read only once.
    line += longest.count - 1;
    if (!hasEnoughLetters(base, longest)) continue;
    moves.push(longest);
    isTaken.fill(1, longest.headStart, longest.headStart + longest.count);
  }
  return moves;
}

/** Added head lines by their text; at most MAX_STARTS + 1 per text. */
function addedAt(headChange: Int32Array, head: string[]): Map<string, number[]> {
  const starts = new Map<string, number[]>();
  for (const [line, text] of head.entries()) {
    if (headChange[line] === UNCHANGED) continue;
    const lines = starts.get(text.trim());
    if (!lines) starts.set(text.trim(), [line]);
    else if (lines.length <= MAX_STARTS) lines.push(line);
  }
  return starts;
}

/** The index of each line's change. */
function changeByLine(changes: LineChange[], side: "base" | "head", count: number): Int32Array {
  const numbers = new Int32Array(count).fill(UNCHANGED);
  for (const [number, change] of changes.entries())
    if (side === "base") numbers.fill(number, change.baseStart, change.baseEnd);
    else numbers.fill(number, change.headStart, change.headEnd);
  return numbers;
}

function hasEnoughLetters(lines: string[], { baseStart, count }: MovedLines): boolean {
  let letters = 0;
  for (let line = baseStart; line < baseStart + count && letters < MIN_LETTERS; line++)
    letters += lines[line]?.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters >= MIN_LETTERS;
}
