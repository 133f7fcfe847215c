import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import type { BundlePair } from "@/lib/worker/file-sides";
import type { CompareView } from "./compare-view";

/** The files of a comparison that are shown, in the order of the page, and how they are looked at. */
export interface ComparedFiles extends BundlePair {
  files: FileComparison[];
  view: CompareView;
}
