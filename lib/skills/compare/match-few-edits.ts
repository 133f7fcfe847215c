/** Most edits searched for. Memory grows with their square. */
const MAX_EDITS = 400;
/** Most elements compared, as a multiple of both lengths. Repetitive content makes every path long. */
const MAX_STEPS_PER_ELEMENT = 6;

interface Search {
  base: Int32Array;
  head: Int32Array;
  /** For each number of edits, how far base is matched on every diagonal; diagonal k is at index k + edits. */
  rounds: Int32Array[];
  stepsLeft: number;
}

/**
 * The head index of each base index in a longest common subsequence, or -1 (greedy Myers). Null if the two differ by more
 * than a few hundred edits or the search takes too long. Fast for long sequences with few edits, even repetitive ones.
 */
export function matchFewEdits(base: Int32Array, head: Int32Array): Int32Array | null {
  const stepsLeft = MAX_STEPS_PER_ELEMENT * (base.length + head.length);
  const search: Search = { base, head, rounds: [], stepsLeft };
  for (let edits = 0; edits <= MAX_EDITS && search.stepsLeft > 0; edits++) {
    const reached = advance(search, edits);
    if (reached) return traceBack(search, edits);
  }
  return null;
}

/** Adds an edit on every diagonal. Returns whether both ends are reached. */
function advance(search: Search, edits: number): boolean {
  const { base, head, rounds } = search;
  const round = new Int32Array(2 * edits + 1);
  rounds.push(round);
  for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
    const start = startOf(rounds, edits, diagonal);
    const end = run(search, start, start - diagonal);
    round[diagonal + edits] = end;
    if (end >= base.length && end - diagonal >= head.length) return true;
  }
  return false;
}

/** Base index where a diagonal starts: after a deletion from the left, or an insertion from the right. */
function startOf(rounds: Int32Array[], edits: number, diagonal: number): number {
  if (edits === 0) return 0;
  return isDeletion(rounds, edits, diagonal)
    ? reachOf(rounds, edits - 1, diagonal - 1) + 1
    : reachOf(rounds, edits - 1, diagonal + 1);
}

function isDeletion(rounds: Int32Array[], edits: number, diagonal: number): boolean {
  return reachOf(rounds, edits - 1, diagonal - 1) >= reachOf(rounds, edits - 1, diagonal + 1);
}

function reachOf(rounds: Int32Array[], edits: number, diagonal: number): number {
  return Math.abs(diagonal) > edits ? -1 : (rounds[edits]?.[diagonal + edits] ?? -1);
}

function run(search: Search, baseStart: number, headStart: number): number {
  const { base, head } = search;
  let baseEnd = baseStart;
  let headEnd = headStart;
  while (baseEnd < base.length && headEnd < head.length && base[baseEnd] === head[headEnd]) {
    baseEnd++;
    headEnd++;
  }
  search.stepsLeft -= 1 + baseEnd - baseStart;
  return baseEnd;
}

function traceBack({ base, head, rounds }: Search, edits: number): Int32Array {
  const headOf = new Int32Array(base.length).fill(-1);
  let diagonal = base.length - head.length;
  let end = base.length;
  for (let left = edits; left >= 0; left--) {
    const start = startOf(rounds, left, diagonal);
    for (let index = start; index < end; index++) headOf[index] = index - diagonal;
    if (left === 0) break;
    const isDeleted = isDeletion(rounds, left, diagonal);
    end = isDeleted ? start - 1 : start;
    diagonal += isDeleted ? -1 : 1;
  }
  return headOf;
}
