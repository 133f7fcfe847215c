import { expect, it } from "vitest";
import { readSkillMd, type SkillMd } from "@/lib/skills/skill-md/skill-md";
import { nameToFind } from "./name-to-find";

const skillMdOf = (name: string) => readSkillMd(new TextEncoder().encode(`---\nname: ${name}\n---\n`));

it.each<[string, SkillMd | null, string, string | null]>([
  ["its own name", skillMdOf("pdf-forms"), "forms-2", "pdf-forms"],
  ["its folder's name, if its own has capitals", skillMdOf("PDF Forms"), "pdf-forms", "pdf-forms"],
  ["its folder's name, if its own is reserved", skillMdOf("claude-forms"), "PDF_Forms", "pdf-forms"],
  ["its folder's name, if it has none", skillMdOf(""), "pdf-forms", "pdf-forms"],
  ["its folder's name, without a SKILL.md", null, "pdf-forms", "pdf-forms"],
  ["no name, for loose files without one", null, "", null],
])("a skill is looked up by %s", (_case, ...[skillMd, folder, name]) => {
  expect(nameToFind({ skillMd, source: { kind: "folder", name: folder, zip: null } })).toBe(name);
});
