import type { Lane } from "@/lib/skills/api/lane";
import { MAX_DESCRIPTION_CHARACTERS, MAX_NAME_CHARACTERS } from "@/lib/skills/limits";
import type { SkillMd } from "@/lib/skills/skill-md/skill-md";
import type { Problem } from "./bundle";
import { type BrokenRule, RULES } from "./rules";
import { findXmlTag } from "./xml-tag";

const RESERVED_WORDS = ["anthropic", "claude"];

/** What a SKILL.md is checked against. */
export interface SkillMdContext {
  lane: Lane;
  path: string;
  wrapper: string | null;
  /** The skill's name after the lane's fallback. */
  name: string | null;
  expectedName?: string;
}

function countCodePoints(text: string): number {
  return Array.from(text).length;
}

function checkNameItself(name: string, lane: Lane): BrokenRule[] {
  const broken: BrokenRule[] = [];
  if (countCodePoints(name) > MAX_NAME_CHARACTERS) broken.push(RULES.nameLength(lane));
  if (!/^[a-z0-9-]+$/.test(name)) broken.push(RULES.nameCharacters());
  const word = RESERVED_WORDS.find((reserved) => name.toLowerCase().includes(reserved));
  if (word) broken.push(RULES.nameReserved(word));
  return broken;
}

function checkDescription(description: string, lane: Lane): BrokenRule[] {
  const broken: BrokenRule[] = [];
  if (countCodePoints(description) > MAX_DESCRIPTION_CHARACTERS) broken.push(RULES.descriptionLength(lane));
  const tag = findXmlTag(description);
  if (tag !== null) broken.push(RULES.descriptionXml(tag));
  return broken;
}

/** Whether a skill can have this name. */
export function isSoundName(name: string): boolean {
  return checkNameItself(name, "beta").length === 0;
}

/** A folder's name as the API compares it with a skill's: in lower case, with hyphens for underscores. */
export function foldFolder(name: string): string {
  return name.toLowerCase().replaceAll("_", "-");
}

function checkName(name: string, { lane, wrapper, expectedName }: SkillMdContext): BrokenRule[] {
  const broken = checkNameItself(name, lane);
  // Don't suggest renaming the folder to a name that is invalid itself.
  const isSound = broken.length === 0;
  if (isSound && lane === "beta" && wrapper !== null && foldFolder(wrapper) !== foldFolder(name)) {
    broken.push(RULES.folderName(wrapper, name));
  }
  if (expectedName !== undefined && name !== expectedName) broken.push(RULES.nameChanged(name, expectedName));
  return broken;
}

function at(skillMd: SkillMd, key: string, path: string) {
  const line = skillMd.fields.find((field) => field.key === key)?.line ?? null;
  return (broken: BrokenRule): Problem => ({ ...broken, path, line });
}

/** Checks name and description (docs/skills-api.md §4). Problems of the frontmatter come first; if there are any, missing fields aren't reported. */
export function checkSkillMd(skillMd: SkillMd, context: SkillMdContext): Problem[] {
  const { lane, path, name } = context;
  const { description } = skillMd;
  const whenAbsent = (broken: BrokenRule) => (skillMd.problems.length === 0 ? [broken] : []);
  const nameRules = name === null ? whenAbsent(RULES.nameMissing(lane)) : checkName(name, context);
  const descriptionRules =
    description === null ? whenAbsent(RULES.descriptionMissing(lane)) : checkDescription(description, lane);
  return [
    ...skillMd.problems.map((problem) => ({ ...problem, path })),
    ...nameRules.map(at(skillMd, "name", path)),
    ...descriptionRules.map(at(skillMd, "description", path)),
  ];
}
