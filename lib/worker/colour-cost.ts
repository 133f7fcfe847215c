import { formatCount } from "@/lib/skills/format-count";

/** Past this the reader gains more from seeing the text now. */
const MAX_COLOURED_CHARACTERS = 1_000_000;
/** Grammars look for the end of a word, or of blanks, from each character of it again. */
const MAX_RUN_CHARACTERS = 10_000;

/** Why a text is too costly to colour, as a sentence; null when it is not. Linear. */
export function colourTrouble(text: string): string | null {
  if (text.length > MAX_COLOURED_CHARACTERS)
    return `It has more than ${formatCount(MAX_COLOURED_CHARACTERS)} characters.`;
  let run = 0;
  let runKind: Kind = "mark";
  for (let index = 0; index < text.length; index++) {
    const kind = kindOf(text.charCodeAt(index));
    run = kind === runKind ? run + 1 : 1;
    runKind = kind;
    if (run > MAX_RUN_CHARACTERS && kind !== "mark")
      return `It has more than ${formatCount(MAX_RUN_CHARACTERS)} ${kind}s in a row.`;
  }
  return null;
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
