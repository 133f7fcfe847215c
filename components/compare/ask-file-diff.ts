import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import { sidePaths } from "@/lib/skills/compare/side-paths";
import type { Ask } from "@/lib/worker/answer-cache";
import { fileDiffs } from "@/lib/worker/asks";
import type { FileDiff } from "@/lib/worker/compare-bundles";
import type { CompareView } from "./compare-view";

interface BundlePair {
  baseKey: string;
  headKey: string;
}

/** The question for one file's lines, as they are looked at. */
export function askFileDiff(
  { baseKey, headKey }: BundlePair,
  file: FileComparison,
  view: CompareView,
): Ask<FileDiff> {
  return fileDiffs.ask({ baseKey, headKey, ...sidePaths(file) }, view.ignoreWhitespace);
}
