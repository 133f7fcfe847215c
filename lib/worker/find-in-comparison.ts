import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import { fileKind } from "@/lib/skills/file-kind";
import { findPattern, MAX_MATCHES } from "@/lib/skills/find-in-text";
import { compareBundles, type DiffedLines, diffSides } from "./compare-bundles";
import { diffDocuments } from "./compare-documents";
import { type BundlePair, fileSides } from "./file-sides";
import { type OpenBundle, openedBundle } from "./open-bundles";
import { pauseInTurns } from "./pause-in-turns";

/** A match in a line of a compared file. */
export interface Hit {
  path: string;
  /** L for a deleted line; unchanged lines are those of the newer side. */
  side: "L" | "R";
  /** 1-based. */
  line: number;
  /** Which match of its line it is, 0-based. */
  nth: number;
}

export interface FoundHits {
  /** In the order of the page. */
  hits: Hit[];
  /** Whether the search stopped at the limit. */
  isCut: boolean;
}

let latest = 0;
const kept = new WeakMap<OpenBundle, WeakMap<OpenBundle, Map<string, DiffedLines | null>>>();

/**
 * Finds a text in the changed files of two bundles, ignoring case: in lines of the newer side and in deleted ones. Null when
 * another search has begun.
 */
export async function findInComparison(
  pair: BundlePair,
  query: string,
  ignoreWhitespace: boolean,
): Promise<FoundHits | null> {
  const turn = ++latest;
  const pattern = findPattern(query);
  const hits: Hit[] = [];
  const pause = pauseInTurns();
  const changed = (await compareBundles(pair.baseKey, pair.headKey)).filter(isChanged);
  for (const file of changed) {
    const diff = await linesOf(pair, file, ignoreWhitespace);
    if (diff) addHits(hits, { path: file.path, pattern }, diff);
    if (hits.length > MAX_MATCHES) break;
    await pause();
    if (turn !== latest) return null;
  }
  return { hits: hits.slice(0, MAX_MATCHES), isCut: hits.length > MAX_MATCHES };
}

function isChanged({ status }: FileComparison): boolean {
  return status !== "unchanged";
}

/** Kept as long as both bundles are open: each letter typed searches them again. */
async function linesOf(
  pair: BundlePair,
  file: FileComparison,
  ignoreWhitespace: boolean,
): Promise<DiffedLines | null> {
  const [base, head] = [openedBundle(pair.baseKey), openedBundle(pair.headKey)];
  const ofBase = kept.get(base) ?? new WeakMap<OpenBundle, Map<string, DiffedLines | null>>();
  kept.set(base, ofBase);
  const ofBoth = ofBase.get(head) ?? new Map<string, DiffedLines | null>();
  ofBase.set(head, ofBoth);
  const name = `${ignoreWhitespace} ${file.path}`;
  const known = ofBoth.get(name);
  if (known !== undefined) return known;
  // A file that cannot be read says so at its own place.
  const kind = fileKind(file.path);
  const diffFile = kind === "pdf" || kind === "office" ? diffDocuments : diffSides;
  const diff = await diffFile(fileSides(pair, file), ignoreWhitespace).catch(() => null);
  ofBoth.set(name, diff);
  return diff;
}

interface Search {
  path: string;
  pattern: RegExp;
}

/** From top to bottom as the lines are shown: in each change the deleted ones first. */
function addHits(hits: Hit[], { path, pattern }: Search, { base, head, changes }: DiffedLines): void {
  const addLines = (side: Hit["side"], from: number, to: number) => {
    const { lines } = side === "L" ? base : head;
    for (let index = from; index < to && hits.length <= MAX_MATCHES; index++) {
      let nth = 0;
      for (const _ of (lines[index] ?? "").matchAll(pattern))
        hits.push({ path, side, line: index + 1, nth: nth++ });
    }
  };
  let next = 0;
  for (const { baseStart, baseEnd, headStart, headEnd } of changes) {
    addLines("R", next, headStart);
    addLines("L", baseStart, baseEnd);
    addLines("R", headStart, headEnd);
    next = headEnd;
  }
  addLines("R", next, head.lines.length);
}
