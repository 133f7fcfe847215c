import { expect, it } from "vitest";
import { findJunkRoot, isJunk, leftBehindUnless, listJunk } from "./junk";

it.each([
  ".DS_Store",
  "s/docs/.DS_Store",
  "__MACOSX/s/._SKILL.md",
  "s/._notes.md",
  "s/.git/config",
  "s/.git",
  "s/node_modules/a/index.js",
  "s/__pycache__/a.cpython-312.pyc",
  "s/a.pyc",
  "s/Thumbs.db",
  "s/Desktop.ini",
  "s/Icon\r",
])("%s is left out", (path) => {
  expect(isJunk(path)).toBe(true);
});

it.each([
  "SKILL.md",
  "s/.gitignore",
  "s/.github/workflow.yml",
  "s/git/a.md",
  "s/my_node_modules/a.js",
  "s/a.py",
  "s/.env.example",
  "s/_.md",
  "s/Icon",
])("%s is part of a skill", (path) => {
  expect(isJunk(path)).toBe(false);
});

it.each([
  ["s/.git/hooks/x", "s/.git"],
  ["s/node_modules/a/node_modules/b.js", "s/node_modules"],
  ["s/node_modules/.DS_Store", "s/node_modules"],
  ["s/a/.DS_Store", "s/a/.DS_Store"],
  ["s/x.pyc/notes.md", null],
])("finds where the junk in %s starts: %s", (path, root) => {
  expect(findJunkRoot(path)).toBe(root);
});

it("lists junk by its topmost folder, and marks what is kept", () => {
  const paths = ["s/SKILL.md", "s/.git/HEAD", "s/.git/config", "s/.DS_Store"];
  const kept = ["s/.git"];
  expect(listJunk(paths, kept)).toEqual([
    { path: "s/.git", fileCount: 2, isKept: true },
    { path: "s/.DS_Store", fileCount: 1, isKept: false },
  ]);
  const isLeftBehind = leftBehindUnless(kept);
  expect(paths.filter((path) => !isLeftBehind(path))).toEqual(paths.slice(0, 3));
});
