import type { FrontmatterField } from "./frontmatter";

/** A key and a value on one line, without characters that are special in YAML. */
const PLAIN_LINE = /^([a-z][a-z-]*): ([a-z0-9](?:[ -~]*[!"$-9;-~])?)$/i;
/** These have a meaning in YAML inside a value. */
const MEANS_MORE = /: | #/;
const FIRST_LINE = 2;

/**
 * Parses frontmatter (LF line ends) of plain `key: value` lines, as most is, without loading a YAML parser. Null if it has
 * anything else or a key twice.
 */
export function readPlainFields(source: string): FrontmatterField[] | null {
  const fields = new Map<string, FrontmatterField>();
  for (const [index, line] of source.split("\n").entries()) {
    const [, key, value] = PLAIN_LINE.exec(line) ?? [];
    if (key === undefined || value === undefined || MEANS_MORE.test(value)) return null;
    if (fields.has(key)) return null;
    fields.set(key, { key, value, line: index + FIRST_LINE, nested: false });
  }
  return [...fields.values()];
}
