import { compareBundles } from "./compare-bundles";
import { closeBundle, openZip } from "./open-bundles";

/** A file that goes by another path in the next version. */
export interface FileRename {
  from: string;
  to: string;
  /** Percent of it that stayed. */
  similarity: number;
}

let opened = 0;

/** Whether a file came to a path or left it between two versions' zips, of which nothing is kept open; null when neither. */
export async function findRename(
  base: ArrayBuffer,
  head: ArrayBuffer,
  path: string,
): Promise<FileRename | null> {
  opened += 1;
  const [baseKey, headKey] = [`rename-base-${opened}`, `rename-head-${opened}`];
  try {
    await openZip(baseKey, base);
    await openZip(headKey, head);
    for (const { status, basePath, path: headPath, similarity } of await compareBundles(baseKey, headKey))
      if (status === "renamed" && basePath !== null && (basePath === path || headPath === path))
        return { from: basePath, to: headPath, similarity: similarity ?? 0 };
    return null;
  } finally {
    closeBundle(baseKey);
    closeBundle(headKey);
  }
}
