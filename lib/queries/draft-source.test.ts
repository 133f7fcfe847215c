import { expect, it } from "vitest";
import { type DraftSource, sourceOf } from "./draft-source";

const ALONE = [{ path: "pack.zip", folder: "" }];
const BESIDE = [{ path: "pack.zip", folder: "pack.zip" }];

it.each<[string, string[], { path: string; folder: string }[], string, DraftSource]>([
  ["a folder", ["forms/SKILL.md"], [], "forms", { kind: "folder", name: "forms", zip: null }],
  [
    "a folder in a repository",
    ["repo/skills/forms/SKILL.md"],
    [],
    "repo/skills/forms",
    { kind: "folder", name: "forms", zip: null },
  ],
  ["loose files", ["SKILL.md", "a.md"], [], "", { kind: "loose", name: "pdf-forms", zip: null }],
  [
    "a zip of one folder",
    ["forms/SKILL.md"],
    ALONE,
    "forms",
    { kind: "zip", name: "forms", zip: "pack.zip" },
  ],
  [
    "the same beside others",
    ["pack.zip/forms/SKILL.md", "other/SKILL.md"],
    BESIDE,
    "pack.zip/forms",
    { kind: "zip", name: "forms", zip: "pack.zip" },
  ],
  ["a zip of loose files", ["SKILL.md"], ALONE, "", { kind: "loose", name: "pdf-forms", zip: "pack.zip" }],
  [
    "a zip of loose files beside others",
    ["pack.zip/SKILL.md", "other/SKILL.md"],
    BESIDE,
    "pack.zip",
    { kind: "loose", name: "pdf-forms", zip: "pack.zip" },
  ],
  [
    "one folder of several in a zip",
    ["forms/SKILL.md", "other/SKILL.md"],
    ALONE,
    "forms",
    { kind: "folder", name: "forms", zip: "pack.zip" },
  ],
  [
    "a folder deep in a zip",
    ["repo/skills/forms/SKILL.md"],
    ALONE,
    "repo/skills/forms",
    { kind: "folder", name: "forms", zip: "pack.zip" },
  ],
])("a draft can be made of %s", (_case, ...[paths, archives, root, source]) => {
  const files = paths.map((path) => ({ path, content: new Blob(), executable: false }));
  expect(sourceOf({ files, archives }, root, "pdf-forms")).toEqual(source);
});
