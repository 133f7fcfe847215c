import type { SeriesVersion } from "@/lib/skills/api/series";
import type { FileComparison, FileStatus } from "@/lib/skills/compare/compare-folders";

/** Says what rolling back does. `files` compares newest with old; null while loading. */
export function sayRollBack(
  old: SeriesVersion,
  newest: SeriesVersion,
  files: FileComparison[] | null,
): string {
  if (old.version === newest.version) return `v${old.number} is already the latest version.`;
  const promise = `Publishes an exact copy of v${old.number} as the new latest version. v${newest.number} stays in the timeline.`;
  if (files === null) return promise;
  const count = (status: FileStatus) => files.filter((file) => file.status === status).length;
  const changes: [number, string][] = [
    [count("added"), "restored"],
    [count("deleted"), "removed"],
    [count("changed"), "reverted"],
    [count("renamed"), "renamed back"],
  ];
  const [first, ...others] = changes.filter(([fileCount]) => fileCount > 0);
  if (!first) return `${promise} Nothing changes: v${newest.number} has the same files.`;
  const [firstCount, done] = first;
  const said = [
    `${firstCount} ${firstCount === 1 ? "file" : "files"} will be ${done}`,
    ...others.map(([fileCount, what]) => `${fileCount} ${what}`),
  ];
  return `${promise} Compared with v${newest.number}, ${said.join(", ")}.`;
}
