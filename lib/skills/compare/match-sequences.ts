import { diff } from "fast-myers-diff";
import { doAtOnce, type Pieces } from "@/lib/skills/pieces";
import { longestIncreasing } from "./longest-increasing";
import { matchFewEdits } from "./match-few-edits";

/** Two sequences of interned ids, each below `distinct`. */
export interface Sequences {
  base: Int32Array;
  head: Int32Array;
  distinct: number;
}

/** A region with more possible edits is first cut at its anchors, because Myers' cost grows with their square. */
const MAX_EXACT_EDITS = 1_000;
/** Most elements compared by all exact matches: well below 1 s. */
const MAX_EXACT_STEPS = 30_000_000;
/** Most possible edits of an exact match after that. */
const FEWEST_EXACT_EDITS = 32;
/** A region with more possible edits is cut into many parts at once, because each round of halving reads all of it. */
const MAX_HALVED_EDITS = 200_000;
const MANY_PARTS = 64;
/** Ids that occur at most this often are anchors where no id is unique. Bounds the pairs considered per element. */
const MAX_ANCHOR_OCCURRENCES = 32;
/** A region cut at anchors this many times in a row is halved instead, so that all cutting stays O(n log n). */
const MAX_ANCHOR_CUTS = 16;

/** Elements matched between two pauses. */
const PIECE_ELEMENTS = 10_000;

interface Region {
  baseStart: number;
  baseEnd: number;
  headStart: number;
  headEnd: number;
  cuts: number;
}

interface Matching extends Sequences {
  headOf: Int32Array;
  /** Occurrences of each id in the current region. */
  baseCounts: Int32Array;
  headCounts: Int32Array;
  /** The last head position of each id, and for each head position the previous one with the same id, or -1. */
  lastHead: Int32Array;
  earlierHead: Int32Array;
  exactStepsLeft: number;
}

interface Positions {
  base: number[];
  head: number[];
}

/**
 * The head index matched with each base index, or -1; matches ascend on both sides. A longest common subsequence if that is
 * affordable, otherwise a close one, anchored at elements that are rare on both sides ("patience diff"). The cost is bounded
 * by the lengths.
 */
export function matchSequences(sequences: Sequences): Int32Array {
  return doAtOnce(matchInPieces(sequences));
}

/** Like matchSequences, in pieces. */
export function* matchInPieces({ base, head, distinct }: Sequences): Pieces<Int32Array> {
  const matching: Matching = {
    base,
    head,
    distinct,
    headOf: new Int32Array(base.length).fill(-1),
    baseCounts: new Int32Array(distinct),
    headCounts: new Int32Array(distinct),
    lastHead: new Int32Array(distinct),
    earlierHead: new Int32Array(head.length),
    exactStepsLeft: MAX_EXACT_STEPS,
  };
  const pending: Region[] = [
    { baseStart: 0, baseEnd: base.length, headStart: 0, headEnd: head.length, cuts: 0 },
  ];
  let elements = 0;
  for (let region = pending.pop(); region; region = pending.pop()) {
    for (const gap of matchInner(matching, matchEnds(matching, region))) pending.push(gap);
    elements += region.baseEnd - region.baseStart + region.headEnd - region.headStart;
    if (elements < PIECE_ELEMENTS) continue;
    yield;
    elements = 0;
  }
  return matching.headOf;
}

function matchEnds({ base, head, headOf }: Matching, region: Region): Region {
  let { baseStart, baseEnd, headStart, headEnd } = region;
  while (baseStart < baseEnd && headStart < headEnd && base[baseStart] === head[headStart]) {
    headOf[baseStart++] = headStart++;
  }
  while (baseStart < baseEnd && headStart < headEnd && base[baseEnd - 1] === head[headEnd - 1]) {
    headOf[--baseEnd] = --headEnd;
  }
  return { baseStart, baseEnd, headStart, headEnd, cuts: region.cuts };
}

/** Matches what it can and returns the remaining gaps. */
function matchInner(matching: Matching, region: Region): Region[] {
  if (region.baseStart === region.baseEnd || region.headStart === region.headEnd) return [];
  const shared = findShared(matching, region);
  if (shared.base.length === 0) return [];
  const unique = findAnchors(matching, shared, 1);
  const possibleEdits = shared.base.length + shared.head.length - 2 * unique.base.length;
  if (possibleEdits <= mostExactEdits(matching)) {
    matchExactly(matching, shared);
    return [];
  }
  if (region.cuts === 0 && unique.base.length === 0 && matchedAtOnce(matching, shared)) return [];
  const parts = possibleEdits <= MAX_HALVED_EDITS && matching.exactStepsLeft > 0 ? 2 : MANY_PARTS;
  if (region.cuts >= MAX_ANCHOR_CUTS) return divide(region, parts);
  const anchors = unique.base.length > 0 ? unique : findAnchors(matching, shared, MAX_ANCHOR_OCCURRENCES);
  return anchors.base.length > 0 ? cutAt(matching, anchors, region) : divide(region, parts);
}

function mostExactEdits({ exactStepsLeft }: Matching): number {
  return exactStepsLeft > 0 ? MAX_EXACT_EDITS : FEWEST_EXACT_EDITS;
}

/** Matches a long text with few changes that has no lines to anchor at. */
function matchedAtOnce({ base, head, headOf }: Matching, shared: Positions): boolean {
  const idsAt = (ids: Int32Array, positions: number[]) =>
    Int32Array.from(positions, (position) => ids[position] ?? 0);
  const matches = matchFewEdits(idsAt(base, shared.base), idsAt(head, shared.head));
  matches?.forEach((headIndex, index) => {
    if (headIndex >= 0) headOf[shared.base[index] ?? 0] = shared.head[headIndex] ?? 0;
  });
  return matches !== null;
}

/** Positions whose ids occur on both sides of the region; only these can match. */
function findShared({ base, head, baseCounts, headCounts }: Matching, region: Region): Positions {
  const baseIds = base.subarray(region.baseStart, region.baseEnd);
  const headIds = head.subarray(region.headStart, region.headEnd);
  for (const id of baseIds) headCounts[id] = 0;
  for (const id of headIds) baseCounts[id] = 0;
  countIds(baseIds, baseCounts);
  countIds(headIds, headCounts);
  return {
    base: positionsCounted(baseIds, headCounts, region.baseStart),
    head: positionsCounted(headIds, baseCounts, region.headStart),
  };
}

function countIds(ids: Int32Array, counts: Int32Array): void {
  for (const id of ids) counts[id] = 0;
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
}

function positionsCounted(ids: Int32Array, otherCounts: Int32Array, start: number): number[] {
  const positions: number[] = [];
  for (let index = 0; index < ids.length; index++) {
    if (otherCounts[ids[index] ?? 0] !== 0) positions.push(start + index);
  }
  return positions;
}

/** A longest ascending chain of matches between ids that occur at most `occurrences` times per side. */
function findAnchors(matching: Matching, shared: Positions, occurrences: number): Positions {
  const { base, baseCounts, headCounts, lastHead, earlierHead } = matching;
  linkHeads(matching, shared);
  const pairs: Positions = { base: [], head: [] };
  for (const position of shared.base) {
    const id = base[position] ?? 0;
    if (Math.max(baseCounts[id] ?? 0, headCounts[id] ?? 0) > occurrences) continue;
    // Head positions descend per base position, so a strictly increasing chain uses each base position once.
    for (let other = lastHead[id] ?? -1; other >= 0; other = earlierHead[other] ?? -1) {
      pairs.base.push(position);
      pairs.head.push(other);
    }
  }
  const chain = longestIncreasing(pairs.head);
  return {
    base: chain.map((index) => pairs.base[index] ?? 0),
    head: chain.map((index) => pairs.head[index] ?? 0),
  };
}

function linkHeads({ base, head, lastHead, earlierHead }: Matching, shared: Positions): void {
  for (const position of shared.base) lastHead[base[position] ?? 0] = -1;
  for (const position of shared.head) {
    const id = head[position] ?? 0;
    earlierHead[position] = lastHead[id] ?? -1;
    lastHead[id] = position;
  }
}

function matchExactly(matching: Matching, shared: Positions): void {
  const { base, head, headOf } = matching;
  const baseIds = Int32Array.from(shared.base, (position) => base[position] ?? 0);
  const headIds = Int32Array.from(shared.head, (position) => head[position] ?? 0);
  let baseIndex = 0;
  let headIndex = 0;
  let edits = 0;
  const matchUntil = (end: number) => {
    while (baseIndex < end) headOf[shared.base[baseIndex++] ?? 0] = shared.head[headIndex++] ?? 0;
  };
  for (const [baseStart, baseEnd, headStart, headEnd] of diff(baseIds, headIds)) {
    matchUntil(baseStart);
    edits += baseEnd - baseStart + headEnd - headStart;
    baseIndex = baseEnd;
    headIndex = headEnd;
  }
  matchUntil(baseIds.length);
  matching.exactStepsLeft -= (baseIds.length + headIds.length) * (edits + 1);
}

function cutAt({ headOf }: Matching, anchors: Positions, region: Region): Region[] {
  const gaps: Region[] = [];
  const cuts = region.cuts + 1;
  let { baseStart, headStart } = region;
  for (let index = 0; index <= anchors.base.length; index++) {
    const baseEnd = anchors.base[index] ?? region.baseEnd;
    const headEnd = anchors.head[index] ?? region.headEnd;
    if (baseStart < baseEnd && headStart < headEnd)
      gaps.push({ baseStart, baseEnd, headStart, headEnd, cuts });
    if (index < anchors.base.length) headOf[baseEnd] = headEnd;
    baseStart = baseEnd + 1;
    headStart = headEnd + 1;
  }
  return gaps;
}

/** Cuts both sides at the same proportions. No part is the whole region. */
function divide(region: Region, parts: number): Region[] {
  const { baseStart, headStart, cuts } = region;
  const cut = (start: number, end: number, part: number) =>
    start + Math.floor(((end - start) * part) / parts);
  return Array.from({ length: parts }, (_, part) => ({
    baseStart: cut(baseStart, region.baseEnd, part),
    baseEnd: cut(baseStart, region.baseEnd, part + 1),
    headStart: cut(headStart, region.headEnd, part),
    headEnd: cut(headStart, region.headEnd, part + 1),
    cuts,
  }));
}
