import { formatCount } from "@/lib/skills/format-count";

/** Longer texts take a parser seconds. */
const MAX_CHARACTERS = 1_000_000;
/** Quotes and list items in each other: the parser walks by recursion. */
const MAX_NESTING = 100;
/** A parser compares the marks of a paragraph with each other: the sum of their squares is its work. */
const MAX_MARK_PAIRS = 10_000_000;

/** A blank line, or one that starts a list item, a quote, a heading or a row, begins another paragraph. */
const BREAK = /^\s*(?:$|[-*+|#>]|\d+[.)])/;
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/;
const CONTAINER = />|[-*+]|\d+[.)]/g;
const MARK = /[*_~[]|www\./g;

/** Why a markdown text is too costly for a parser that cannot be interrupted, as a sentence; null when it is not. Linear. */
export function markdownTrouble(text: string): string | null {
  if (text.length > MAX_CHARACTERS) return `It has more than ${formatCount(MAX_CHARACTERS)} characters.`;
  let pairs = 0;
  let marks = 0;
  for (const line of text.split("\n")) {
    const containers = CONTAINERS.exec(line.slice(0, MAX_NESTING * 20))?.[0].match(CONTAINER)?.length ?? 0;
    if (containers > MAX_NESTING) return `It nests deeper than ${MAX_NESTING} levels.`;
    if (BREAK.test(line)) {
      pairs += marks ** 2;
      marks = 0;
    }
    marks += line.match(MARK)?.length ?? 0;
  }
  pairs += marks ** 2;
  return pairs > MAX_MARK_PAIRS ? "Its paragraphs have too many brackets, stars or underscores." : null;
}
