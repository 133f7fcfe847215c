import { expect, it } from "vitest";
import { languageOf } from "@/lib/skills/file-kind";
import { loadGrammars } from "./load-grammars";

it.each([
  ["app.tsx", ["typescript", "xml"]],
  ["Dockerfile", ["dockerfile", "bash"]],
  ["SKILL.md", ["markdown", "xml", "yaml"]],
  ["page.html", ["xml", "css", "javascript"]],
  ["run.py", ["python"]],
])("%s needs the grammars %j", async (path, names) => {
  expect(Object.keys((await loadGrammars(languageOf(path) ?? "")) ?? {})).toEqual(names);
});

it.each(["constructor", "toString", "klingon", ""])("has no grammar for %j", async (language) => {
  expect(await loadGrammars(language)).toBeNull();
});
