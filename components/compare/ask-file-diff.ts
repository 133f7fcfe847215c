import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import type { Ask } from "@/lib/worker/answer-cache";
import { fileDiffs } from "@/lib/worker/asks";
import type { FileDiff } from "@/lib/worker/compare-bundles";
import { type BundlePair, fileSides } from "@/lib/worker/file-sides";
import type { CompareView } from "./compare-view";

/** Asks the worker for the diff of one file, with the view's whitespace setting. */
export function askFileDiff(pair: BundlePair, file: FileComparison, view: CompareView): Ask<FileDiff> {
  return fileDiffs.ask(fileSides(pair, file), view.ignoreWhitespace);
}
