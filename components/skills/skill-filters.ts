import { parseAsString, parseAsStringLiteral } from "nuqs";
import type { Skill } from "@/lib/skills/api/wire";

const SORTS = ["newest", "updated", "title"] as const;
export type SkillSort = (typeof SORTS)[number];

/** The list's filters, kept in the URL. */
export const skillFilters = {
  q: parseAsString.withDefault(""),
  source: parseAsStringLiteral(["custom", "anthropic"]),
  sort: parseAsStringLiteral(SORTS).withDefault("newest"),
};

const ORDERS: Record<SkillSort, (a: Skill, b: Skill) => number> = {
  newest: () => 0,
  updated: (a, b) => b.updatedAt.localeCompare(a.updatedAt),
  title: (a, b) => a.title.localeCompare(b.title),
};

/** Filters and sorts skills. `newest` keeps the API's order. */
export function applySkillFilters(skills: Skill[], filters: { q: string; sort: SkillSort }): Skill[] {
  const wanted = filters.q.trim().toLowerCase();
  const found = skills.filter((skill) => `${skill.title}\n${skill.id}`.toLowerCase().includes(wanted));
  return found.toSorted(ORDERS[filters.sort]);
}
