import { describe, expect, test } from "vitest";
import type { BundleEntry } from "@/lib/skills/bundle/bundle";
import { compareFolders, compareTreeOrder, type FileComparison, pairRenames } from "./compare-folders";

/** An entry with the size and checksum of its content. */
function entry(path: string, content: string, executable = false): BundleEntry {
  const crc32 = [...content].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) >>> 0, 7);
  return { path, size: content.length, crc32, executable };
}

function summary(file: FileComparison): string {
  const from = file.status === "renamed" ? `${file.basePath} → ` : "";
  const similarity = file.similarity === null ? "" : ` ${file.similarity} %`;
  return `${file.status} ${from}${file.path}${similarity}${file.modeChanged ? " mode" : ""}${file.exact ? " exact" : ""}`;
}

describe("compareFolders", () => {
  test.each<[string, BundleEntry[], BundleEntry[], string[]]>([
    ["an added file", [], [entry("a", "1")], ["added a"]],
    ["a deleted file", [entry("a", "1")], [], ["deleted a"]],
    ["an unchanged file", [entry("a", "1")], [entry("a", "1")], ["unchanged a exact"]],
    ["a changed file", [entry("a", "1")], [entry("a", "2")], ["changed a"]],
    ["a changed mode", [entry("a", "1")], [entry("a", "1", true)], ["changed a mode exact"]],
    ["a moved file", [entry("a", "1")], [entry("b/a", "1")], ["renamed a → b/a 100 % exact"]],
    [
      "a moved file with a new mode",
      [entry("a", "1")],
      [entry("b", "1", true)],
      ["renamed a → b 100 % mode exact"],
    ],
    [
      "a copy as added, because its origin still exists",
      [entry("a", "1")],
      [entry("a", "1"), entry("b", "1")],
      ["unchanged a exact", "added b"],
    ],
    [
      "each origin once",
      [entry("a", "1")],
      [entry("b", "1"), entry("c", "1")],
      ["renamed a → b 100 % exact", "added c"],
    ],
    [
      "the origin with the same name first",
      [entry("x/one", "1"), entry("x/two", "1")],
      [entry("y/two", "1"), entry("y/one", "1")],
      ["renamed x/one → y/one 100 % exact", "renamed x/two → y/two 100 % exact"],
    ],
    [
      "empty files with other names as unrelated",
      [entry("a", "")],
      [entry("b", "")],
      ["deleted a", "added b"],
    ],
    [
      "an empty file that moved",
      [entry("a/__init__.py", "")],
      [entry("b/__init__.py", "")],
      ["renamed a/__init__.py → b/__init__.py 100 % exact"],
    ],
  ])("reads %s", (...[, base, head, expected]) => {
    expect(compareFolders(base, head).map(summary)).toEqual(expected);
  });

  test("returns size and mode for each side that has the file", () => {
    expect(compareFolders([entry("a", "12", true)], [entry("b", "345")])).toMatchObject([
      { path: "a", basePath: "a", baseSize: 2, headSize: null, baseExecutable: true, headExecutable: null },
      { path: "b", basePath: null, baseSize: null, headSize: 3, baseExecutable: null, headExecutable: false },
    ]);
  });
});

describe("compareTreeOrder", () => {
  test.each([
    ["SKILL.md first", ["SKILL.md", "a.md"]],
    ["a nested SKILL.md in its place", ["SKILL.md", "a.md", "b/SKILL.md", "c.md"]],
    ["folders among files", ["assets/logo.png", "build.sh", "docs/a.md", "zoo.txt"]],
    ["a folder's content together", ["a/x", "a/y", "a-b/x", "a.md"].toSorted(compareTreeOrder)],
    ["numbers by value", ["v2.md", "v10.md", "v100/a", "v100/b"]],
    ["names regardless of case", ["Alpha.md", "beta.md", "Gamma.md"]],
    ["names regardless of accents", ["eclair", "école", "edge"]],
    ["a file before a folder it is a prefix of", ["a", "a/b", "a/b/c"]],
  ])("sorts %s", (...[, sorted]) => {
    expect(sorted.toReversed().sort(compareTreeOrder)).toEqual(sorted);
  });

  test("orders any two different paths", () => {
    expect(compareTreeOrder("a.md", "A.md")).not.toBe(0);
    expect(compareTreeOrder("a.md", "A.md")).toBe(-compareTreeOrder("A.md", "a.md"));
  });

  test("keeps a folder's files together", () => {
    const folders = ["a-b/1", "a/2", "A/3", "a/1", "a b/1", "a-b/2"]
      .sort(compareTreeOrder)
      .map((path) => path.split("/")[0]);
    expect(folders.filter((folder, index) => folder !== folders[index - 1])).toHaveLength(
      new Set(folders).size,
    );
  });
});

describe("pairRenames", () => {
  const lines = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => `line ${from + index}\n`).join("");

  function pair(base: Record<string, string>, head: Record<string, string>): string[] {
    const entries = (texts: Record<string, string>) =>
      Object.entries(texts).map(([path, text]) => entry(path, text));
    const read = (texts: Record<string, string>) => (path: string) => texts[path] ?? null;
    const files = compareFolders(entries(base), entries(head));
    return pairRenames(files, { base: read(base), head: read(head) }).map(summary);
  }

  test.each<[string, Record<string, string>, Record<string, string>, string[]]>([
    [
      "an edited file that moved",
      { "a.md": lines(100, 200) },
      { "b.md": lines(104, 204) },
      ["renamed a.md → b.md 96 %"],
    ],
    [
      "half of the lines",
      { "a.md": lines(100, 200) },
      { "b.md": lines(150, 250) },
      ["renamed a.md → b.md 50 %"],
    ],
    [
      "less than half as two files",
      { "a.md": lines(100, 200) },
      { "b.md": lines(151, 251) },
      ["deleted a.md", "added b.md"],
    ],
    ["other line endings only", { "a.md": "x\ny\n" }, { "b.md": "x\r\ny\r\n" }, ["renamed a.md → b.md 99 %"]],
    [
      "pictures as unrelated",
      { "a.png": lines(0, 99) },
      { "b.png": lines(1, 99) },
      ["deleted a.png", "added b.png"],
    ],
    [
      "the most similar pair first, each file once",
      { "a.md": lines(100, 200), "b.md": lines(120, 220) },
      { "c.md": lines(121, 221) },
      ["deleted a.md", "renamed b.md → c.md 99 %"],
    ],
    [
      "the same name first if equally similar",
      { "x/a.md": lines(100, 200), "x/b.md": lines(101, 201) },
      { "y/b.md": lines(101, 200), "y/c.md": lines(101, 200) },
      ["renamed x/b.md → y/b.md 99 %", "renamed x/a.md → y/c.md 99 %"],
    ],
  ])("reads %s", (...[, base, head, expected]) => {
    expect(pair(base, head)).toEqual(expected);
  });

  test("never pairs a file whose text can't be read", () => {
    const files = compareFolders([entry("a.md", "1 2")], [entry("b.md", "1 3")]);
    expect(pairRenames(files, { base: () => null, head: () => "1 3" })).toEqual(files);
  });

  test("reports an executable bit that changed with the move", () => {
    const text = lines(0, 50);
    const files = compareFolders([entry("a.sh", text)], [entry("b.sh", `${text}more`, true)]);
    expect(pairRenames(files, { base: () => text, head: () => `${text}more` }).map(summary)).toEqual([
      "renamed a.sh → b.sh 98 % mode",
    ]);
  });

  test("considers a limited number of files", () => {
    const entries = (folder: string) =>
      Array.from({ length: 1_000 }, (_, index) =>
        entry(`${folder}/${index}.md`, `${folder} ${1_000 + index}`),
      );
    let asked = 0;
    const read = () => {
      asked++;
      return "text";
    };
    pairRenames(compareFolders(entries("a"), entries("b")), { base: read, head: read });
    expect(asked).toBe(400);
  });
});
