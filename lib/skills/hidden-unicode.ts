/** An invisible character and its position in UTF-16 columns. */
export interface HiddenCharacter {
  start: number;
  end: number;
  /** "U+200B". */
  code: string;
}

/**
 * A flag such as Scotland's (a black flag, tag letters, an end tag), or a hidden character: one that Unicode lets a font
 * ignore, the blank braille pattern, or an annotation mark.
 */
const FLAG_OR_HIDDEN =
  /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,6}\u{E007F}|(\p{Default_Ignorable_Code_Point}|[\u2800\uFFF9-\uFFFB])/gu;

const RIGHT_TO_LEFT_LETTER =
  /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const DIRECTION_MARK = /[\u200E\u200F\u061C]/;
const EMOJI_SELECTOR = /\uFE0E|\uFE0F/;
const JOINER = /[\u200C\u200D]/;
const MARK = /\p{M}/u;
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Emoji}/u;
const EMOJI_OR_SELECTOR = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Emoji}|\uFE0F/u;
const PICTOGRAPH = /\p{Extended_Pictographic}/u;
/** Scripts whose spelling needs joiners. */
const JOINING_LETTER =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The hidden characters of a line, except those that flags, emoji, right-to-left or joining scripts need. Linear. */
export function findHidden(line: string): HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  let isRightToLeft: boolean | null = null;
  for (const { index: start, 1: character } of line.matchAll(FLAG_OR_HIDDEN)) {
    if (character === undefined) continue;
    const end = start + character.length;
    if (DIRECTION_MARK.test(character)) {
      isRightToLeft ??= RIGHT_TO_LEFT_LETTER.test(line);
      if (isRightToLeft) continue;
    } else if (belongsToNeighbours(line, start, end)) continue;
    found.push({ start, end, code: codeOf(character) });
  }
  return found;
}

/** Whether an emoji or the spelling of a word needs this selector or joiner. */
function belongsToNeighbours(line: string, start: number, end: number): boolean {
  const character = line.slice(start, end);
  if (EMOJI_SELECTOR.test(character)) return EMOJI.test(characterBefore(line, start));
  if (!JOINER.test(character)) return false;
  const after = String.fromCodePoint(line.codePointAt(end) ?? 0);
  if (EMOJI_OR_SELECTOR.test(characterBefore(line, start)) && PICTOGRAPH.test(after)) return true;
  return JOINING_LETTER.test(letterBefore(line, start));
}

/** The last character before a column that isn't a combining mark. */
function letterBefore(line: string, column: number): string {
  let start = column;
  let character = characterBefore(line, start);
  while (MARK.test(character)) {
    start -= character.length;
    character = characterBefore(line, start);
  }
  return character;
}

/** The character that ends at a column, which may be a surrogate pair; "" at the start. */
function characterBefore(line: string, column: number): string {
  const isPair = column > 1 && (line.codePointAt(column - 2) ?? 0) > 0xffff;
  return line.slice(Math.max(0, column - (isPair ? 2 : 1)), column);
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
