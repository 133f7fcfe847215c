import { costOfParts, type TokenCost } from "./estimate-tokens";
import { parseFrontmatter } from "./frontmatter";

/** The cost of the text of a SKILL.md. */
export function tokenCost(skillMd: string): TokenCost {
  return costOfParts(parseFrontmatter(skillMd));
}
