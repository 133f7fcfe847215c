import { describe, expect, it } from "vitest";
import { findArchives, findSkillRoots, insideAny, takeSkill, tidyPath, wrapSkill } from "./arrange-upload";
import { leftBehindUnless, listJunk } from "./junk";
import { countStringWork } from "./string-work-for-test";

describe("findSkillRoots", () => {
  it.each<[string, string[], string[]]>([
    ["a folder", ["notes/SKILL.md", "notes/a.md"], ["notes"]],
    ["loose files", ["SKILL.md", "a.md"], [""]],
    ["a deeper folder", ["repo/skills/notes/SKILL.md", "repo/README.md"], ["repo/skills/notes"]],
    ["folders whose names start alike", ["a-b/SKILL.md", "a/SKILL.md", "a/b/SKILL.md"], ["a", "a-b"]],
    ["one SKILL.md twice", ["a/SKILL.md", "a/SKILL.md"], ["a"]],
    ["a skill at the top", ["SKILL.md", "a/SKILL.md"], [""]],
    ["several skills", ["b/SKILL.md", "a/SKILL.md"], ["a", "b"]],
    ["a SKILL.md inside another skill", ["a/SKILL.md", "a/examples/SKILL.md"], ["a"]],
    ["a SKILL.md among junk", ["__MACOSX/a/SKILL.md", "a/SKILL.md"], ["a"]],
    ["a name that only ends in SKILL.md", ["a/MY-SKILL.md"], []],
    ["nothing", [], []],
  ])("finds the skills of %s", (_case, paths, roots) => {
    expect(findSkillRoots(paths)).toEqual(roots);
  });
});

describe("wrapSkill", () => {
  const arrange = (paths: string[], root: string, name: string | null) => {
    const files = takeSkill(
      paths.map((path) => ({ path })),
      root,
    );
    return wrapSkill(files, root, name).map((file) => file.path);
  };

  it.each<[promise: string, paths: string[], root: string, ...arranged: string[]]>([
    [
      "keeps a folder's name, so that a wrong one is reported rather than silently fixed",
      ["Notes/SKILL.md"],
      "Notes",
      "Notes/SKILL.md",
    ],
    [
      "puts loose files into a folder of the skill's name",
      ["SKILL.md", "a/b.md"],
      "",
      "notes/SKILL.md",
      "notes/a/b.md",
    ],
    [
      "removes the folders around a skill's folder",
      ["repo/README.md", "repo/s/SKILL.md"],
      "repo/s",
      "s/SKILL.md",
    ],
    ["does not take a sibling folder whose name starts alike", ["s/a.md", "s-old/a.md"], "s", "s/a.md"],
    [
      "puts the files of an archive without a folder into one with the skill's name",
      ["a.zip/SKILL.md", "b.zip/SKILL.md"],
      "a.zip",
      "notes/SKILL.md",
    ],
  ])("%s", (_promise, paths, ...[root, ...arranged]) => {
    expect(arrange(paths, root, "notes")).toEqual(arranged);
  });
});

describe("findArchives", () => {
  it.each<[string, string[], string[]]>([
    ["archives dropped by themselves", ["a.zip", "b.SKILL"], ["a.zip", "b.SKILL"]],
    ["archives in a folder without a skill", ["d/a.zip", "d/notes.md"], ["d/a.zip"]],
    ["an archive beside a skill", ["a.zip", "s/SKILL.md"], ["a.zip"]],
    ["an archive that belongs to a skill", ["s/SKILL.md", "s/assets/a.zip"], []],
    ["an archive among a skill's loose files", ["SKILL.md", "a.zip"], []],
    ["a collection that keeps its packed skills too", ["r/s/SKILL.md", "r/dist/s.zip"], []],
    ["an archive among junk", ["d/node_modules/a.zip"], []],
  ])("opens or leaves %s", (_case, paths, archives) => {
    expect(findArchives(paths)).toEqual(archives);
  });
});

it.each<[string, string[], string, boolean]>([
  ["a file of one", ["b", "a"], "b/x", true],
  ["a file of a folder whose name starts alike", ["a", "c"], "a-b/x", false],
  ["a file after all of them", ["a", "b"], "c/x", false],
  ["a file before all of them", ["b"], "a/x", false],
  ["the folder itself", ["a"], "a", false],
  ["anything in the top", [""], "a/b", true],
  ["a file without folders", [], "a/b", false],
])("insideAny handles %s", (_case, folders, ...[path, expected]) => {
  expect(insideAny(folders)(path)).toBe(expected);
});

it.each<[string, (paths: string[]) => unknown]>([
  ["findSkillRoots", findSkillRoots],
  ["findArchives", findArchives],
  ["listing junk that is all kept", (paths) => listJunk(paths, paths)],
  ["leaving junk behind", (paths) => paths.filter(leftBehindUnless(paths))],
])("%s does work that grows with the drop", (_name, work) => {
  const drop = (count: number) =>
    Array.from({ length: count }, (_, index) => [`${index}/SKILL.md`, `${index}.zip`, `${index}.pyc`]).flat();
  const [small, large] = [500, 1_000].map((count) => countStringWork(() => work(drop(count))));
  expect(large).toBeLessThan(2.3 * (small ?? 0));
});

it.each([
  ["./a.md", "a.md"],
  ["/dir/a.md", "dir/a.md"],
  ["dir/a.md", "dir/a.md"],
  [".hidden", ".hidden"],
  ["./../a.md", "../a.md"],
])("tidies the dropped path %s to %s", (dropped, tidy) => {
  expect(tidyPath(dropped)).toBe(tidy);
});
