import { costOfParts, type TokenCost } from "./estimate-tokens";
import { parseFrontmatter } from "./frontmatter";

/** Estimates the cost of a SKILL.md's text. */
export function tokenCost(skillMd: string): TokenCost {
  return costOfParts(parseFrontmatter(skillMd));
}
