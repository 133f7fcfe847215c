import type { FileComparison } from "@/lib/skills/compare/compare-folders";
import { sidePaths } from "@/lib/skills/compare/side-paths";

/** Two bundles that are open in the worker. */
export interface BundlePair {
  baseKey: string;
  headKey: string;
}

/** One file on both sides; a path is null where the file is absent. */
export interface FileSides extends BundlePair {
  basePath: string | null;
  headPath: string | null;
}

/** The sides of a compared file. */
export function fileSides({ baseKey, headKey }: BundlePair, file: FileComparison): FileSides {
  return { baseKey, headKey, ...sidePaths(file) };
}
