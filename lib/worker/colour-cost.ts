import { formatCount } from "@/lib/skills/format-count";

/** Past this the reader gains more from seeing the text now. */
const MAX_COLOURED_CHARACTERS = 1_000_000;
/** Grammars look for the end of a word, or of blanks, from each character of it again: the squares of their lengths add up. */
const MAX_RUN_PAIRS = 100_000_000;
/** Shorter words and blanks cost nothing worth counting. */
const LONG_RUN = 500;

/** Why a text is too costly to colour, as a sentence; null when it is not. Linear. */
export function colourTrouble(text: string): string | null {
  if (text.length > MAX_COLOURED_CHARACTERS)
    return `It has more than ${formatCount(MAX_COLOURED_CHARACTERS)} characters.`;
  const pairs = { blank: 0, letter: 0, mark: 0 };
  let start = 0;
  let runKind: Kind = "mark";
  for (let index = 0; index <= text.length; index++) {
    const kind = index < text.length ? kindOf(text.charCodeAt(index)) : "mark";
    if (kind === runKind && index < text.length) continue;
    if (index - start > LONG_RUN) pairs[runKind] += (index - start) ** 2;
    start = index;
    runKind = kind;
  }
  if (pairs.letter > MAX_RUN_PAIRS) return "It has too many letters without a break.";
  return pairs.blank > MAX_RUN_PAIRS ? "It has too many blanks in a row." : null;
}

type Kind = "blank" | "letter" | "mark";

/** All that is not ASCII counts as letters. */
function kindOf(unit: number): Kind {
  if (unit <= 32) return "blank";
  const isDigit = unit >= 48 && unit <= 57;
  const folded = unit | 32;
  const isLetter = (folded >= 97 && folded <= 122) || unit === 95 || unit === 36 || unit > 127;
  return isDigit || isLetter ? "letter" : "mark";
}
