import type { FrontmatterField } from "@/lib/skills/skill-md/frontmatter";

/** A field that differs between the sides; null where it is absent. */
export interface FieldChange {
  key: string;
  base: string | null;
  head: string | null;
}

/** Changed fields of two SKILL.md files, in head's order, then deleted ones. Order and layout are ignored. */
export function compareFrontmatter(base: FrontmatterField[], head: FrontmatterField[]): FieldChange[] {
  const [before, after] = [fieldsOf(base), fieldsOf(head)];
  const keys = new Set([...after.keys(), ...before.keys()]);
  return [...keys]
    .map((key) => ({ key, base: before.get(key) ?? null, head: after.get(key) ?? null }))
    .filter((change) => change.base !== change.head);
}

function fieldsOf(fields: FrontmatterField[]): Map<string, string> {
  return new Map(fields.map((field) => [field.key, field.value]));
}
