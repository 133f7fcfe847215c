import type { FrontmatterField } from "./frontmatter";

/** A key and a value on one line, with no sign that YAML would read as anything but itself. */
const PLAIN_LINE = /^([a-z][a-z-]*): ([a-z0-9](?:[ -~]*[!"$-9;-~])?)$/i;
/** Inside a value these begin something else. */
const MEANS_MORE = /: | #/;
const FIRST_LINE = 2;

/**
 * The fields of frontmatter (LF line ends) that is written as plain `key: value` lines, as most is, without a reader of YAML;
 * null when it is written otherwise or names a key twice.
 */
export function readPlainFields(source: string): FrontmatterField[] | null {
  const fields: FrontmatterField[] = [];
  for (const [index, line] of source.split("\n").entries()) {
    const [, key, value] = PLAIN_LINE.exec(line) ?? [];
    if (key === undefined || value === undefined || MEANS_MORE.test(value)) return null;
    if (fields.some((field) => field.key === key)) return null;
    fields.push({ key, value, line: index + FIRST_LINE, nested: false });
  }
  return fields;
}
