import { compareFrontmatter, type FieldChange } from "@/lib/skills/compare/compare-frontmatter";
import { type TokenCost, tokenCost } from "@/lib/skills/skill-md/token-cost";

/** What a change of SKILL.md means. */
export interface SkillMdComparison {
  fields: FieldChange[];
  before: TokenCost;
  after: TokenCost;
}

/** The fields of two SKILL.md texts that are not the same, and what each costs. */
export function compareSkillMd(base: string, head: string): SkillMdComparison {
  return { fields: compareFrontmatter(base, head), before: tokenCost(base), after: tokenCost(head) };
}
