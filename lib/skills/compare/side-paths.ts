import type { FileComparison } from "./compare-folders";

/** Path of a compared file on each side; null where it is absent. */
export function sidePaths(file: FileComparison): { basePath: string | null; headPath: string | null } {
  return {
    basePath: file.status === "added" ? null : (file.basePath ?? file.path),
    headPath: file.status === "deleted" ? null : file.path,
  };
}
