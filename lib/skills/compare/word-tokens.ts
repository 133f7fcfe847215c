/** A longer run of letters (base64, a hash) isn't a word and is compared in pieces. */
export const MAX_WORD_UNITS = 256;

/** Scripts written without spaces; each character counts as a word. */
const IDEOGRAPH =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}_]/u;

const ASCII_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(/\w/.test(String.fromCharCode(code))),
);

/**
 * End column of each token of text[start, end). A token is a run of letters, digits and underscores, or any other single
 * character. Columns are UTF-16 units; a surrogate pair is one character.
 */
export function tokenEnds(text: string, start: number, end: number): number[] {
  const ends: number[] = [];
  let column = start;
  while (column < end) {
    column = tokenEnd(text, column, end);
    ends.push(column);
  }
  return ends;
}

function tokenEnd(text: string, start: number, end: number): number {
  let column = start;
  const limit = Math.min(end, start + MAX_WORD_UNITS);
  while (column < limit && isWordAt(text, column)) column += unitsAt(text, column);
  return Math.min(end, column === start ? start + unitsAt(text, start) : column);
}

/** Whether a column is between two tokens, not inside a word or a surrogate pair. */
export function isTokenBoundary(text: string, column: number): boolean {
  if (column <= 0 || column >= text.length) return true;
  if (isInsidePair(text, column)) return false;
  const before = isInsidePair(text, column - 1) ? column - 2 : column - 1;
  return !(isWordAt(text, before) && isWordAt(text, column));
}

/** Whether a column would split a surrogate pair. */
export function isInsidePair(text: string, column: number): boolean {
  return column > 0 && unitsAt(text, column - 1) === 2;
}

function isWordAt(text: string, column: number): boolean {
  const unit = text.charCodeAt(column);
  if (unit < 128) return ASCII_WORD[unit] === 1;
  const character = String.fromCodePoint(text.codePointAt(column) ?? 0);
  return WORD_CHARACTER.test(character) && !IDEOGRAPH.test(character);
}

function unitsAt(text: string, column: number): number {
  return (text.codePointAt(column) ?? 0) > 0xffff ? 2 : 1;
}
