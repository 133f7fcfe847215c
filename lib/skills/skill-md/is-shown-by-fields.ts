import type { FrontmatterField } from "./frontmatter";

const WORD = /[\p{L}\p{N}]+/gu;
/** Characters that are neither white space, letters, digits, punctuation nor symbols, such as invisible ones. */
const UNUSUAL = /[^\s\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether the fields show everything in a frontmatter's source: every word as often, and every invisible character. */
export function isShownByFields(source: string, fields: FrontmatterField[]): boolean {
  const left = new Map<string, number>();
  const shown = fields.map(({ key, value }) => `${key} ${value}`).join("\n");
  for (const [word] of shown.matchAll(WORD)) left.set(word, (left.get(word) ?? 0) + 1);
  for (const [word] of source.matchAll(WORD)) {
    const count = left.get(word) ?? 0;
    if (count === 0) return false;
    left.set(word, count - 1);
  }
  return !UNUSUAL.test(source) || UNUSUAL.test(shown);
}
