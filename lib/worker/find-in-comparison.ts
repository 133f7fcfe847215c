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
  /** L for a deleted line, R for any other. */
  side: "L" | "R";
  /** 1-based. */
  line: number;
  /** 0-based index among the matches of its line. */
  nth: number;
}

export interface FoundHits {
  /** In the order of the page, from top to bottom. */
  hits: Hit[];
  /** Whether the search stopped at the limit. */
  isCut: boolean;
}

let latest = 0;
const cache = new WeakMap<OpenBundle, WeakMap<OpenBundle, Map<string, DiffedLines | null>>>();

/**
 * Finds a text, ignoring case, in the changed files of two bundles: in deleted lines and in all lines of the newer side. Null
 * if a newer search has started.
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

/** Cached while both bundles are open, because each letter typed starts a new search. */
async function linesOf(
  pair: BundlePair,
  file: FileComparison,
  ignoreWhitespace: boolean,
): Promise<DiffedLines | null> {
  const [base, head] = [openedBundle(pair.baseKey), openedBundle(pair.headKey)];
  const ofBase = cache.get(base) ?? new WeakMap<OpenBundle, Map<string, DiffedLines | null>>();
  cache.set(base, ofBase);
  const ofBoth = ofBase.get(head) ?? new Map<string, DiffedLines | null>();
  ofBase.set(head, ofBoth);
  const name = `${ignoreWhitespace} ${file.path}`;
  const known = ofBoth.get(name);
  if (known !== undefined) return known;
  const kind = fileKind(file.path);
  const diffFile = kind === "pdf" || kind === "office" ? diffDocuments : diffSides;
  // The error of an unreadable file is shown where it is opened.
  const diff = await diffFile(fileSides(pair, file), ignoreWhitespace).catch(() => null);
  ofBoth.set(name, diff);
  return diff;
}

interface Search {
  path: string;
  pattern: RegExp;
}

/** In the order in which the lines are shown: in each change, deleted lines first. */
function addHits(hits: Hit[], { path, pattern }: Search, { base, head, changes }: DiffedLines): void {
  const addLine = (text: string, place: Omit<Hit, "nth">) => {
    let nth = 0;
    for (const _ of text.matchAll(pattern)) {
      if (hits.length > MAX_MATCHES) return;
      hits.push({ ...place, nth: nth++ });
    }
  };
  const addLines = (side: Hit["side"], from: number, to: number) => {
    const { lines } = side === "L" ? base : head;
    for (let index = from; index < to && hits.length <= MAX_MATCHES; index++)
      addLine(lines[index] ?? "", { path, side, line: index + 1 });
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
