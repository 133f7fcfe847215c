import type { FrontmatterField } from "./frontmatter";

/** A word, or a character that is neither white space, punctuation nor a symbol, such as an invisible one. */
const PART = /[\p{L}\p{N}]+|[^\s\p{P}\p{S}]/gu;

/** Whether the fields show everything in a frontmatter's source: each word and each invisible character, as often as it occurs there. */
export function isShownByFields(source: string, fields: FrontmatterField[]): boolean {
  const left = new Map<string, number>();
  const shown = fields.map(({ key, value }) => `${key} ${value}`).join("\n");
  for (const [part] of shown.matchAll(PART)) left.set(part, (left.get(part) ?? 0) + 1);
  for (const [part] of source.matchAll(PART)) {
    const count = left.get(part) ?? 0;
    if (count === 0) return false;
    left.set(part, count - 1);
  }
  return true;
}
