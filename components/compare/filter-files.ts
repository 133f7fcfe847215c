import type { FileComparison, FileStatus } from "@/lib/skills/compare/compare-folders";

/** Which of the changed files are shown. */
export interface FileFilter {
  /** Words that a path must hold, each of them somewhere. */
  words: string;
  /** What must have happened to a file; none is no matter what. */
  statuses: FileStatus[];
  isViewedHidden: boolean;
}

export const NO_FILTER: FileFilter = { words: "", statuses: [], isViewedHidden: false };

const STATUSES: FileStatus[] = ["added", "changed", "renamed", "deleted"];

/** What happened to any of these files. */
export function statusesOf(files: FileComparison[]): FileStatus[] {
  return STATUSES.filter((status) => files.some((file) => file.status === status));
}

/** The files that a filter leaves, in their order; a renamed file is found by either of its paths. */
export function filterFiles(
  files: FileComparison[],
  { words, statuses, isViewedHidden }: FileFilter,
  isViewed: (path: string) => boolean,
): FileComparison[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return files.filter(({ path, basePath, status }) => {
    const names = `${path}\n${basePath ?? ""}`.toLowerCase();
    return (
      wanted.every((word) => names.includes(word)) &&
      (statuses.length === 0 || statuses.includes(status)) &&
      !(isViewedHidden && isViewed(path))
    );
  });
}
