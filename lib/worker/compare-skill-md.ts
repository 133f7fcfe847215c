import { compareFrontmatter, type FieldChange } from "@/lib/skills/compare/compare-frontmatter";
import { costOfParts, type TokenCost } from "@/lib/skills/skill-md/estimate-tokens";
import type { Frontmatter } from "@/lib/skills/skill-md/frontmatter";
import { readPlainFields } from "@/lib/skills/skill-md/plain-fields";
import { splitFrontmatter } from "@/lib/skills/skill-md/split-frontmatter";

/** How a change of SKILL.md affects its fields and token cost. */
export interface SkillMdComparison {
  fields: FieldChange[];
  before: TokenCost;
  after: TokenCost;
}

/** The fields that differ between two SKILL.md texts, and the token cost of each text. */
export async function compareSkillMd(base: string, head: string): Promise<SkillMdComparison> {
  const [before, after] = await Promise.all([readParts(base), readParts(head)]);
  return {
    fields: compareFrontmatter(before.fields, after.fields),
    before: costOfParts(before),
    after: costOfParts(after),
  };
}

/** Loads the YAML parser only if the frontmatter needs it. */
async function readParts(text: string): Promise<Pick<Frontmatter, "fields" | "body">> {
  const { source, body } = splitFrontmatter(text);
  const fields = readPlainFields(source);
  if (fields) return { fields, body };
  const { parseFrontmatter } = await import("@/lib/skills/skill-md/frontmatter");
  return parseFrontmatter(text);
}
