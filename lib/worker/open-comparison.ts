import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import { compareBundles, compareFile, countLines, type FileDiff, type LineCounts } from "./compare-bundles";
import { type BundlePair, type FileSides, fileSides } from "./file-sides";
import { identifyChanges } from "./identify-changes";

/** A folder diff, with the line diffs that fill the first window if they are small. */
export interface OpenedComparison {
  files: FileComparison[];
  diffs: { sides: FileSides; diff: FileDiff }[];
  /** Of all files, if `diffs` has every changed file; otherwise null, and the page requests them. */
  counts: Record<string, LineCounts> | null;
  changeIds: Record<string, string> | null;
}

/** Up to this many changed files come with their diffs. If there are more, only the first does, which fills most of a window. */
const MAX_WHOLE_FILES = 2;
/** Most bytes of both sides of these files. They are compared while the page draws everything else. */
const MAX_FIRST_BYTES = 512 * 1024;

/** Answers several questions at once, so that a small comparison is drawn completely the first time. */
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
    // The page requests an unreadable file again on its own, and shows the error there.
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
