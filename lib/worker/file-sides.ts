import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import { sidePaths } from "@/lib/skills/compare/side-paths";

/** Two bundles that the worker has open. */
export interface BundlePair {
  baseKey: string;
  headKey: string;
}

/** One file on both sides; a null path means that it is not there. */
export interface FileSides extends BundlePair {
  basePath: string | null;
  headPath: string | null;
}

/** Where a compared file lies. Always in the same order: questions are known by it. */
export function fileSides({ baseKey, headKey }: BundlePair, file: FileComparison): FileSides {
  return { baseKey, headKey, ...sidePaths(file) };
}
