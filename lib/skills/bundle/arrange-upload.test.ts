import { describe, expect, it } from "vitest";
import { arrangeUpload, findSkillRoots, tidyPath } from "./arrange-upload";

describe("findSkillRoots", () => {
  it.each<[string, string[], string[]]>([
    ["a folder", ["notes/SKILL.md", "notes/a.md"], ["notes"]],
    ["loose files", ["SKILL.md", "a.md"], [""]],
    ["a deeper folder", ["repo/skills/notes/SKILL.md", "repo/README.md"], ["repo/skills/notes"]],
    ["several skills", ["b/SKILL.md", "a/SKILL.md"], ["a", "b"]],
    ["a SKILL.md inside another skill", ["a/SKILL.md", "a/examples/SKILL.md"], ["a"]],
    ["a SKILL.md among junk", ["__MACOSX/a/SKILL.md", "a/SKILL.md"], ["a"]],
    ["a name that only ends alike", ["a/MY-SKILL.md"], []],
    ["nothing", [], []],
  ])("finds the skills of %s", (_case, paths, roots) => {
    expect(findSkillRoots(paths)).toEqual(roots);
  });
});

describe("arrangeUpload", () => {
  const arrange = (paths: string[], root: string, name: string | null) => {
    const { files, leftOut } = arrangeUpload(
      paths.map((path) => ({ path })),
      root,
      name,
    );
    return { paths: files.map((file) => file.path), leftOut };
  };

  it("keeps a folder under its own name, so that a wrong name is seen and not mended in silence", () => {
    expect(arrange(["Notes/SKILL.md"], "Notes", "notes").paths).toEqual(["Notes/SKILL.md"]);
  });

  it("puts loose files into a folder of the skill's name", () => {
    expect(arrange(["SKILL.md", "a/b.md"], "", "notes").paths).toEqual(["notes/SKILL.md", "notes/a/b.md"]);
  });

  it("lifts a skill out of the folders above it and says what stays behind", () => {
    expect(arrange(["repo/README.md", "repo/s/SKILL.md"], "repo/s", null)).toEqual({
      paths: ["s/SKILL.md"],
      leftOut: ["repo/README.md"],
    });
  });

  it("leaves junk out and lists it", () => {
    expect(arrange(["s/SKILL.md", "s/.DS_Store", "s/x/__pycache__/m.pyc"], "s", null)).toEqual({
      paths: ["s/SKILL.md"],
      leftOut: ["s/.DS_Store", "s/x/__pycache__/m.pyc"],
    });
  });

  it("does not take a sibling folder whose name begins alike", () => {
    expect(arrange(["s/SKILL.md", "s-old/a.md"], "s", null).leftOut).toEqual(["s-old/a.md"]);
  });
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
