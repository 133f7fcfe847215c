import type { LineChange } from "./diff-lines";

/** Lines taken out at one place and put in, the same but for their indent, at another; 0-based. */
export interface MovedLines {
  baseStart: number;
  headStart: number;
  count: number;
}

/** As git's --color-moved: less text than this turns up anywhere by chance. */
const MIN_LETTERS = 20;
/** A line that was added this often (a brace, a blank) starts no move, but may be inside one. */
const MAX_STARTS = 16;

/** The longest moves between the deleted and the added lines of different changes, each line in one move, by base line. */
export function findMovedLines(changes: LineChange[], base: string[], head: string[]): MovedLines[] {
  const baseChange = changeByLine(changes, "base");
  const headChange = changeByLine(changes, "head");
  const starts = Map.groupBy(headChange.keys(), (line) => head[line]?.trim() ?? "");
  const taken = new Set<number>();
  const moves: MovedLines[] = [];

  const runFrom = (baseStart: number, headStart: number): number => {
    let count = 0;
    const isSame = () =>
      baseChange.has(baseStart + count) &&
      headChange.has(headStart + count) &&
      baseChange.get(baseStart + count) !== headChange.get(headStart + count) &&
      !taken.has(headStart + count) &&
      base[baseStart + count]?.trim() === head[headStart + count]?.trim();
    while (isSame()) count++;
    return count;
  };

  for (let line = 0; line < base.length; line++) {
    if (!baseChange.has(line)) continue;
    const candidates = starts.get(base[line]?.trim() ?? "") ?? [];
    if (candidates.length > MAX_STARTS) continue;
    const runs = candidates.map((headStart) => ({ headStart, count: runFrom(line, headStart) }));
    const longest = runs.toSorted((a, b) => b.count - a.count)[0];
    if (!longest || lettersIn(base.slice(line, line + longest.count)) < MIN_LETTERS) continue;
    moves.push({ baseStart: line, ...longest });
    for (let offset = 0; offset < longest.count; offset++) taken.add(longest.headStart + offset);
    line += longest.count - 1;
  }
  return moves;
}

/** Which change each changed line of a side belongs to. */
function changeByLine(changes: LineChange[], side: "base" | "head"): Map<number, LineChange> {
  const lines = new Map<number, LineChange>();
  for (const change of changes) {
    const end = side === "base" ? change.baseEnd : change.headEnd;
    for (let line = side === "base" ? change.baseStart : change.headStart; line < end; line++)
      lines.set(line, change);
  }
  return lines;
}

function lettersIn(lines: string[]): number {
  return lines.join("").match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
