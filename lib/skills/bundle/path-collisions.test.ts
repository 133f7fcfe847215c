import { expect, it } from "vitest";
import { findPathCollisions } from "./path-collisions";

it.each<[string, string[]]>([
  ["ordinary trees", ["s/SKILL.md", "s/docs/a.md", "s/docs/b.md", "s/docs2/a.md"]],
  ["a listed folder before its files", ["s/", "s/docs/", "s/docs/a.md"]],
  ["a listed folder after its files", ["s/docs/a.md", "s/docs/", "s/"]],
])("finds nothing in %s", (_case, paths) => {
  expect(findPathCollisions(paths)).toEqual([]);
});

it.each<[string, string[], string, string]>([
  ["the same path", ["s/a", "s/a"], "s/a", "s/a"],
  ["paths that differ by case", ["s/README.md", "s/readme.md"], "s/readme.md", "s/README.md"],
  ["letters that fold to several", ["s/straße", "s/STRASSE"], "s/STRASSE", "s/straße"],
  ["paths that differ by composition", ["s/\u00e9", "s/e\u0301"], "s/e\u0301", "s/\u00e9"],
  ["folders that differ by case", ["s/Docs/a", "s/docs/b"], "s/docs/b", "s/Docs"],
  ["a folder where a file lies", ["s/a", "s/a/b"], "s/a/b", "s/a"],
  ["a file where a folder lies", ["s/a/b", "s/a"], "s/a", "s/a"],
  ["a folder listed twice", ["s/", "s/"], "s/", "s"],
])("finds %s", (_case, paths, ...[path, other]) => {
  expect(findPathCollisions(paths)).toEqual([{ path, other }]);
});
