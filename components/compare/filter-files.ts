import type { FileComparison, FileStatus } from "@/lib/skills/compare/compare-folders";

/** Which of the changed files are shown. */
export interface FileFilter {
  /** Words separated by spaces; a path must contain all of them, in any order. */
  words: string;
  /** A file must have one of these; an empty list accepts all. */
  statuses: FileStatus[];
  isViewedHidden: boolean;
}

export const NO_FILTER: FileFilter = { words: "", statuses: [], isViewedHidden: false };

const STATUSES: FileStatus[] = ["added", "changed", "renamed", "deleted"];

/** The statuses that occur among these files. */
export function statusesOf(files: FileComparison[]): FileStatus[] {
  return STATUSES.filter((status) => files.some((file) => file.status === status));
}

/** The files that match a filter, in their order. A renamed file matches by either path. */
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
