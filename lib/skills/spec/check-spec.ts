import type { Problem } from "@/lib/skills/bundle/bundle";
import type { BrokenRule } from "@/lib/skills/bundle/rules";
import { MAX_DESCRIPTION_CHARACTERS } from "@/lib/skills/limits";
import type { FrontmatterField } from "@/lib/skills/skill-md/frontmatter";
import { readSkillMd } from "@/lib/skills/skill-md/skill-md";
import { checkName } from "./check-name";
import { checkOptionalField } from "./check-optional-fields";
import { SPEC_RULES } from "./spec-rules";
import { readStrictYaml } from "./strict-yaml";

interface SpecInput {
  /** The skill's own folder; null where loose files have none. */
  folder: string | null;
  /** Relative to that folder. */
  paths: string[];
  /** What stands at `findSpecSkillMd(paths)`; null where there is none. */
  skillMd: Uint8Array | null;
}

const BYTE_ORDER_MARK = "\uFEFF";

/** The file that the specification's validator reads: SKILL.md, else skill.md. */
export function findSpecSkillMd(paths: string[]): string | null {
  return ["SKILL.md", "skill.md"].find((name) => paths.includes(name)) ?? null;
}

/**
 * Judges a folder by the open Agent Skills specification and its reference validator (docs/skills-api.md §7); paths in problems
 * carry the folder. Ours finds the closing fence by line, where the reference cuts at the next '---' anywhere, even in a
 * value; and it asks for a map of text in 'metadata', for text in 'license' and 'allowed-tools', for no empty
 * 'compatibility', as the specification says and the reference does not check.
 */
export function checkSpec({ folder, paths, skillMd }: SpecInput): Problem[] {
  const file = findSpecSkillMd(paths);
  if (file === null || skillMd === null) return [{ ...SPEC_RULES.skillMdMissing(), path: null, line: null }];
  const path = folder === null ? file : `${folder}/${file}`;
  const { fields, bodyLine, problems } = readSkillMd(skillMd);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(skillMd);
  const mark = text.startsWith(BYTE_ORDER_MARK) ? [{ ...SPEC_RULES.byteOrderMark(), line: 1 }] : [];
  const judged = problems.length > 0 ? problems : checkFields(fields, readStrictYaml(text, bodyLine), folder);
  return [...mark, ...judged].map((problem) => ({ ...problem, path }));
}

type Located = BrokenRule & { line: number | null };

function checkFields(
  fields: FrontmatterField[],
  { flowLines, isMetadataTextMap }: ReturnType<typeof readStrictYaml>,
  folder: string | null,
): Located[] {
  const find = (key: string) => fields.find((field) => field.key === key);
  return [
    ...flowLines.map((line) => ({ ...SPEC_RULES.flowStyle(), line })),
    ...judge(find("name"), SPEC_RULES.nameMissing(), (name) => checkName(name, folder)),
    ...judge(find("description"), SPEC_RULES.descriptionMissing(), checkDescription),
    ...fields.flatMap((field) => at(field, checkOptionalField(field, isMetadataTextMap))),
  ];
}

function judge(
  field: FrontmatterField | undefined,
  missing: BrokenRule,
  check: (value: string) => BrokenRule[],
): Located[] {
  if (!field) return [{ ...missing, line: null }];
  if (field.nested) return at(field, [SPEC_RULES.notText(field.key)]);
  return at(field, field.value.trim() === "" ? [missing] : check(field.value));
}

function checkDescription(description: string): BrokenRule[] {
  const length = Array.from(description).length;
  return length > MAX_DESCRIPTION_CHARACTERS ? [SPEC_RULES.descriptionLength(length)] : [];
}

function at({ line }: FrontmatterField, broken: BrokenRule[]): Located[] {
  return broken.map((rule) => ({ ...rule, line }));
}
