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
  /** The skill's folder; null for loose files. */
  folder: string | null;
  /** Relative to that folder. */
  paths: string[];
  /** The content at `findSpecSkillMd(paths)`; null if there is none. */
  skillMd: Uint8Array | null;
}

const BYTE_ORDER_MARK = "\uFEFF";

/** The file that the reference validator reads: SKILL.md, else skill.md; null without either. */
export function findSpecSkillMd(paths: string[]): string | null {
  return ["SKILL.md", "skill.md"].find((name) => paths.includes(name)) ?? null;
}

/**
 * Checks a folder against the open Agent Skills specification, like its reference validator (docs/skills-api.md §7). Paths in
 * problems include the folder. It differs in two ways: it finds the closing fence by line, not at the next '---' anywhere. And
 * it enforces what the specification says but the validator doesn't check: 'metadata' maps names to text, 'license' and
 * 'allowed-tools' are text, and 'compatibility' isn't empty.
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
