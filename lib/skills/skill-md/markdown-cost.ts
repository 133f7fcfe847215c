import { formatCount } from "@/lib/skills/format-count";

/** Longer texts take the parser seconds. */
const MAX_CHARACTERS = 1_000_000;
/** Most nested quotes and list items, because the parser recurses. */
const MAX_NESTING = 100;
/** The parser compares all marks of a paragraph with each other, so its work is the sum of their squares. */
const MAX_MARK_PAIRS = 10_000_000;

/** Lines that start a new paragraph: blank ones, list items, quotes, headings and rows. */
const BREAK = /^\s*(?:$|[-*+|#>]|\d+[.)])/;
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/;
const CONTAINER = />|[-*+]|\d+[.)]/g;
const MARK = /[*_~[]|www\./g;

/** Why a text is too costly for the uninterruptible markdown parser, as a sentence, or null. Takes linear time. */
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
