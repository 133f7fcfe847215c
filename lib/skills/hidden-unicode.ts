/** A character that a reader does not see, with where it stands (UTF-16 columns). */
export interface HiddenCharacter {
  start: number;
  end: number;
  /** "U+200B". */
  code: string;
}

/** What Unicode says may be ignored when drawn, then a blank braille pattern and the annotation marks. */
const HIDDEN = /\p{Default_Ignorable_Code_Point}|[\u2800\uFFF9-\uFFFB]/gu;

const HAS_RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const DIRECTION_MARK = /[\u200E\u200F\u061C]/;
const EMOJI_SELECTOR = /\uFE0E|\uFE0F/;
const JOINER = /[\u200C\u200D]/;
const EMOJI_BEFORE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Emoji}|\uFE0F)$/u;
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u;
/** Scripts whose spelling needs joiners. */
const JOINING_LETTER =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
/** A black flag, tag letters, and the tag that ends them: the flags of England, Scotland and Wales. */
const TAG_FLAG = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,6}\u{E007F}/gu;

/** Characters of a line that hide something; flags, emoji and right-to-left or joining scripts are ordinary. */
export function findHidden(line: string): HiddenCharacter[] {
  const flags = [...line.matchAll(TAG_FLAG)].map(({ index, 0: flag }) => ({
    start: index,
    end: index + flag.length,
  }));
  return [...line.matchAll(HIDDEN)]
    .filter(({ index, 0: character }) => {
      const isInFlag = flags.some(({ start, end }) => start <= index && index < end);
      return !isInFlag && !isOrdinary(character, line.slice(0, index), line.slice(index + character.length));
    })
    .map(({ index, 0: character }) => ({
      start: index,
      end: index + character.length,
      code: codeOf(character),
    }));
}

function isOrdinary(character: string, before: string, after: string): boolean {
  if (DIRECTION_MARK.test(character)) return HAS_RIGHT_TO_LEFT.test(before) || HAS_RIGHT_TO_LEFT.test(after);
  if (EMOJI_SELECTOR.test(character)) return EMOJI_BEFORE.test(before);
  if (!JOINER.test(character)) return false;
  return (
    (EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(after)) ||
    JOINING_LETTER.test(before.replace(/\p{M}+$/u, ""))
  );
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
