import { formatCount } from "@/lib/skills/format-count";

/** Longer texts are shown without colours. */
const MAX_COLOURED_CHARACTERS = 1_000_000;
/** Limit of a text's squared run lengths, added up. Grammars search for the end of a run from each of its characters. */
const MAX_RUN_PAIRS = 100_000_000;
/** Characters. Runs up to this length are too cheap to count. */
const LONG_RUN = 500;

/** Why a text is too costly to colour, as a sentence, or null. Takes linear time. */
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

/** Everything outside ASCII counts as a letter. */
function kindOf(unit: number): Kind {
  if (unit <= 32) return "blank";
  const isDigit = unit >= 48 && unit <= 57;
  const folded = unit | 32;
  const isLetter = (folded >= 97 && folded <= 122) || unit === 95 || unit === 36 || unit > 127;
  return isDigit || isLetter ? "letter" : "mark";
}
