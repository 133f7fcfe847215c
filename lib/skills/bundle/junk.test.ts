import { expect, it } from "vitest";
import { isJunk } from "./junk";

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
