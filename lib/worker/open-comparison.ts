import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import { compareBundles, compareFile, countLines, type FileDiff, type LineCounts } from "./compare-bundles";
import { type BundlePair, type FileSides, fileSides } from "./file-sides";
import { identifyChanges } from "./identify-changes";

/** A folder diff, and with it what the first window shows, where that is little to read. */
export interface OpenedComparison {
  files: FileComparison[];
  diffs: { sides: FileSides; diff: FileDiff }[];
  /** Of all files, if those diffs are all there is to compare; else null, to be asked for. */
  counts: Record<string, LineCounts> | null;
  changeIds: Record<string, string> | null;
}

/** As many files come whole; of more only the first one, which fills most of a window. */
const MAX_WHOLE_FILES = 2;
/** Of both sides together: matched while the page draws what is around them. */
const MAX_FIRST_BYTES = 512 * 1024;

/** Answers at once what would be asked one after the other, so that a small comparison is drawn once and whole. */
export async function openComparison(pair: BundlePair): Promise<OpenedComparison> {
  const { baseKey, headKey } = pair;
  const files = await compareBundles(baseKey, headKey);
  const changed = files.filter((file) => file.status !== "unchanged");
  const first = smallFirst(changed);
  const opened: OpenedComparison = { files, diffs: [], counts: null, changeIds: null };
  try {
    for (const file of first) {
      const sides = fileSides(pair, file);
      opened.diffs.push({ sides, diff: await compareFile(sides, false) });
    }
    if (first.length < changed.length) return opened;
    const counts = await countLines(baseKey, headKey);
    return { ...opened, counts, changeIds: await identifyChanges(baseKey, headKey) };
  } catch {
    // A file that cannot be read spoils its own place alone: it is asked for again there, and says why.
    return opened;
  }
}

function smallFirst(changed: FileComparison[]): FileComparison[] {
  const first: FileComparison[] = [];
  let bytes = 0;
  for (const file of changed.slice(0, changed.length > MAX_WHOLE_FILES ? 1 : MAX_WHOLE_FILES)) {
    bytes += (file.baseSize ?? 0) + (file.headSize ?? 0);
    if (bytes > MAX_FIRST_BYTES) break;
    first.push(file);
  }
  return first;
}
