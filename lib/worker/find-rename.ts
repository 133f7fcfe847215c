import { compareBundles } from "./compare-bundles";
import { closeBundle, openZip } from "./open-bundles";

/** A file that has another path in the next version. */
export interface FileRename {
  from: string;
  to: string;
  /** Percentage of the file that is unchanged. */
  similarity: number;
}

let opened = 0;

/** The rename that gave a file this path or took it away, between the zips of two versions, which are not kept open; or null. */
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
