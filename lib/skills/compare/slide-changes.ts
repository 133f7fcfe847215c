import type { Pieces } from "@/lib/skills/pieces";
import { cutCost } from "./cut-cost";
import type { LineChange } from "./diff-lines";
import type { Sequences } from "./match-sequences";

/** How far a change may move, in lines. Further apart, a reader can't see both places at once. */
const MAX_SLIDE_LINES = 100;
/** Changes moved between two pauses. */
const PIECE_CHANGES = 200;
/** Most lines that all changes of a file may move over in total: about 0.1 s. */
const MAX_SLID_LINES = 2_000_000;

interface Texts {
  base: string[];
  head: string[];
}

interface Neighbours {
  previous: LineChange | undefined;
  next: LineChange | undefined;
}

/** How far a change can move over equal lines, and whether it meets its neighbour. */
interface Room {
  up: number;
  down: number;
  joinsPrevious: boolean;
  joinsNext: boolean;
}

/**
 * Moves pure insertions and deletions over equal lines to where a reader would cut the text (a simple form of git's indent
 * heuristic). One that can reach its neighbour joins it, so that an old line and its new form are in one change. The number of
 * changed lines stays the same.
 */
export function* slideChanges(changes: LineChange[], ids: Sequences, texts: Texts): Pieces<LineChange[]> {
  let slid = 0;
  const settled: LineChange[] = [];
  const waiting = changes.toReversed();
  let linesLeft = MAX_SLID_LINES;
  for (let change = waiting.pop(); change; change = waiting.pop()) {
    if (!isPure(change) || linesLeft <= 0) {
      settled.push(change);
      continue;
    }
    if (++slid % PIECE_CHANGES === 0) yield;
    const room = findRoom(change, { previous: settled.at(-1), next: waiting.at(-1) }, ids);
    linesLeft -= 1 + room.up + room.down;
    if (!joinNeighbour(change, room, { settled, waiting }))
      settled.push(shift(change, bestShift(change, room, texts)));
  }
  return settled;
}

interface Queues {
  settled: LineChange[];
  waiting: LineChange[];
}

/** Joins a change with a neighbour that it can reach. */
function joinNeighbour(change: LineChange, room: Room, { settled, waiting }: Queues): boolean {
  if (room.joinsPrevious) {
    const previous = settled.pop();
    if (previous) waiting.push(join(previous, shift(change, -room.up)));
    return previous !== undefined;
  }
  if (room.joinsNext) {
    const next = waiting.pop();
    if (next) waiting.push(join(shift(change, room.down), next));
    return next !== undefined;
  }
  return false;
}

function isPure(change: LineChange): boolean {
  return change.baseStart === change.baseEnd || change.headStart === change.headEnd;
}

/** The lines of a pure change, from the only side that has any. */
function linesOf<Lines>(change: LineChange, sides: { base: Lines; head: Lines }) {
  return change.baseStart === change.baseEnd
    ? { lines: sides.head, start: change.headStart, end: change.headEnd }
    : { lines: sides.base, start: change.baseStart, end: change.baseEnd };
}

function findRoom(change: LineChange, { previous, next }: Neighbours, ids: Sequences): Room {
  const { lines, start, end } = linesOf(change, ids);
  const above = change.baseStart - (previous?.baseEnd ?? 0);
  const below = (next?.baseStart ?? ids.base.length) - change.baseEnd;
  let up = 0;
  while (up < Math.min(above, MAX_SLIDE_LINES) && lines[start - 1 - up] === lines[end - 1 - up]) up++;
  let down = 0;
  while (down < Math.min(below, MAX_SLIDE_LINES) && lines[start + down] === lines[end + down]) down++;
  const joinsPrevious = previous !== undefined && up === above;
  const joinsNext = next !== undefined && down === below;
  return { up, down, joinsPrevious, joinsNext };
}

function shift(change: LineChange, by: number): LineChange {
  return {
    baseStart: change.baseStart + by,
    baseEnd: change.baseEnd + by,
    headStart: change.headStart + by,
    headEnd: change.headEnd + by,
  };
}

function join(upper: LineChange, lower: LineChange): LineChange {
  return {
    baseStart: upper.baseStart,
    baseEnd: lower.baseEnd,
    headStart: upper.headStart,
    headEnd: lower.headEnd,
  };
}

/** The shift whose two cuts cost least; the lowest of equals, as in git. */
function bestShift(change: LineChange, room: Room, texts: Texts): number {
  if (room.up === 0 && room.down === 0) return 0;
  const { lines, start, end } = linesOf(change, texts);
  let best = 0;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let by = -room.up; by <= room.down; by++) {
    const cost = cutCost(lines, start + by) + cutCost(lines, end + by);
    if (cost > bestCost) continue;
    best = by;
    bestCost = cost;
  }
  return best;
}
