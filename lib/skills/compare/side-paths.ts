import type { FileComparison } from "./compare-folders";

/** Where a compared file lies on each side; null where it does not. */
export function sidePaths(file: FileComparison): { basePath: string | null; headPath: string | null } {
  return {
    basePath: file.status === "added" ? null : (file.basePath ?? file.path),
    headPath: file.status === "deleted" ? null : file.path,
  };
}
