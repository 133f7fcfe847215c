import type { SeriesVersion } from "@/lib/skills/api/series";
import type { FileComparison, FileStatus } from "@/lib/skills/compare/compare-folders";

/** What rolling back does, in a sentence or two. `files` compares newest with old; null while that is read. */
export function sayRollBack(
  old: SeriesVersion,
  newest: SeriesVersion,
  files: FileComparison[] | null,
): string {
  if (old.version === newest.version)
    return `v${old.number} is the latest already. There is nothing to roll back.`;
  const promise = `v${old.number}’s exact bytes are published again as the next version and become the latest. v${newest.number} stays in the timeline.`;
  if (files === null) return promise;
  const count = (status: FileStatus) => files.filter((file) => file.status === status).length;
  const changes = [
    sayFiles(count("added"), "comes back", "come back"),
    sayFiles(count("deleted"), "is dropped", "are dropped"),
    sayFiles(count("changed"), "goes back to what it was", "go back to what they were"),
    sayFiles(count("renamed"), "gets its old name", "get their old names"),
  ].filter(Boolean);
  if (changes.length === 0) return `${promise} Nothing changes: v${newest.number} has the same files.`;
  return `${promise} Against v${newest.number}, ${changes.join(", ")}:`;
}

function sayFiles(count: number, one: string, many: string): string {
  if (count === 0) return "";
  return count === 1 ? `1 file ${one}` : `${count} files ${many}`;
}
