import type { SeriesVersion } from "@/lib/skills/api/series";
import type { FileComparison, FileStatus } from "@/lib/skills/compare/compare-folders";

/** Describes what a rollback does. `files` compares newest with old; null while it loads. */
export function sayRollBack(
  old: SeriesVersion,
  newest: SeriesVersion,
  files: FileComparison[] | null,
): string {
  if (old.version === newest.version) return `v${old.number} is already the latest version.`;
  const promise = `Publishes an exact copy of v${old.number} as the new latest version. v${newest.number} stays in the timeline.`;
  if (files === null) return promise;
  const count = (status: FileStatus) => files.filter((file) => file.status === status).length;
  const changes = [
    sayFiles(count("added"), "will be restored", "will be restored"),
    sayFiles(count("deleted"), "will be removed", "will be removed"),
    sayFiles(count("changed"), "will be reverted", "will be reverted"),
    sayFiles(count("renamed"), "will get its old name back", "will get their old names back"),
  ].filter(Boolean);
  if (changes.length === 0) return `${promise} v${newest.number} has the same files, so nothing changes.`;
  return `${promise} Compared with v${newest.number}, ${changes.join(", ")}:`;
}

function sayFiles(count: number, one: string, many: string): string {
  if (count === 0) return "";
  return count === 1 ? `1 file ${one}` : `${count} files ${many}`;
}
