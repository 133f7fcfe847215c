import { expect, test } from "vitest";
import { compareFolders } from "@/lib/skills/compare/compare-folders";
import { type FileFilter, filterFiles, NO_FILTER } from "./filter-files";

const entry = (path: string, crc32: number) => ({ path, size: 4, crc32, executable: false });

/** SKILL.md changed, scripts/new.py added, references/Old.md deleted, notes/guide.md moved to references/guide.md. */
const FILES = compareFolders(
  [
    entry("SKILL.md", 1),
    entry("notes/guide.md", 2),
    entry("references/Old.md", 3),
    entry("scripts/same.py", 9),
  ],
  [
    entry("SKILL.md", 4),
    entry("references/guide.md", 2),
    entry("scripts/new.py", 5),
    entry("scripts/same.py", 9),
  ],
).filter((file) => file.status !== "unchanged");

const found = (filter: Partial<FileFilter>, viewed: string[] = []) =>
  filterFiles(FILES, { ...NO_FILTER, ...filter }, (path) => viewed.includes(path)).map(({ path }) => path);

test("without a filter, every file is shown in its order", () => {
  expect(found({})).toEqual(FILES.map(({ path }) => path));
  expect(found({})).toHaveLength(4);
});

test("every word must be in the path, in any case and order", () => {
  expect(found({ words: " OLD  ref" })).toEqual(["references/Old.md"]);
  expect(found({ words: "old new" })).toEqual([]);
});

test("a moved file is also found by its old path", () => {
  expect(found({ words: "notes/" })).toEqual(["references/guide.md"]);
});

test("several statuses widen the result, and words narrow it", () => {
  expect(found({ statuses: ["added", "deleted"] }).sort()).toEqual(["references/Old.md", "scripts/new.py"]);
  expect(found({ statuses: ["added", "deleted"], words: "py" })).toEqual(["scripts/new.py"]);
});

test("viewed files can be hidden", () => {
  expect(found({ isViewedHidden: true }, ["SKILL.md"])).not.toContain("SKILL.md");
  expect(found({}, ["SKILL.md"])).toContain("SKILL.md");
});
