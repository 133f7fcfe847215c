/** Names as people order them: case and accents aside, `v2` before `v10`. */
const NATURAL = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** More digits than this are no exact number any more. */
const MAX_DIGITS = 15;

/**
 * Natural order of two names, never 0 for different ones. Numbers and plain letters are decided here, since sorting
 * thousands of paths by the collator alone takes longer than reading them; it decides the rest, to the same order.
 */
export function compareNames(a: string, b: string): number {
  const at = firstDifference(a, b);
  return compareNumbers(a, b, at) || compareLetters(a, b, at) || NATURAL.compare(a, b) || (a < b ? -1 : 1);
}

/** Index of the first unit in which two texts differ; the shorter length when one begins the other. */
export function firstDifference(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let index = 0;
  while (index < shorter && a.charCodeAt(index) === b.charCodeAt(index)) index++;
  return index;
}

/** By value when the difference lies in, or right behind, a number on both sides; 0 leaves it open. */
function compareNumbers(a: string, b: string, at: number): number {
  let start = at;
  while (isDigit(a.charCodeAt(start - 1))) start--;
  const endA = numberEnd(a, at);
  const endB = numberEnd(b, at);
  if (start === endA || start === endB || Math.max(endA, endB) - start > MAX_DIGITS) return 0;
  return Number(a.slice(start, endA)) - Number(b.slice(start, endB));
}

/** 0 leaves it open. */
function compareLetters(a: string, b: string, at: number): number {
  const letterA = letterAt(a, at);
  const letterB = letterAt(b, at);
  return letterA > 0 && letterB > 0 ? letterA - letterB : 0;
}

function numberEnd(text: string, from: number): number {
  let end = from;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Place in the alphabet, case aside; 0 for all but a to z. */
function letterAt(text: string, index: number): number {
  const letter = (text.charCodeAt(index) | 32) - 96;
  return letter >= 1 && letter <= 26 ? letter : 0;
}
