import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import type { BundlePair } from "@/lib/worker/file-sides";
import type { CompareView } from "./compare-view";

/** The files that a comparison shows, in page order, and how to show them. */
export interface ComparedFiles extends BundlePair {
  files: FileComparison[];
  view: CompareView;
}
