/** Ignores case and accents, and sorts `v2` before `v10`. */
const NATURAL = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Longer numbers aren't exact in a double. */
const MAX_DIGITS = 15;

/**
 * Natural order of two names; never 0 for different ones. Numbers and plain letters are compared here because sorting
 * thousands of paths with the collator takes longer than reading them. The collator decides the rest, in the same order.
 */
export function compareNames(a: string, b: string): number {
  const at = firstDifference(a, b);
  return compareNumbers(a, b, at) || compareLetters(a, b, at) || NATURAL.compare(a, b) || (a < b ? -1 : 1);
}

/** Index of the first differing unit, or the shorter length if one text is a prefix of the other. */
export function firstDifference(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let index = 0;
  while (index < shorter && a.charCodeAt(index) === b.charCodeAt(index)) index++;
  return index;
}

/** Compares by value if the difference is in or right after a number on both sides; 0 means undecided. */
function compareNumbers(a: string, b: string, at: number): number {
  let start = at;
  while (isDigit(a.charCodeAt(start - 1))) start--;
  const endA = numberEnd(a, at);
  const endB = numberEnd(b, at);
  if (start === endA || start === endB || Math.max(endA, endB) - start > MAX_DIGITS) return 0;
  return Number(a.slice(start, endA)) - Number(b.slice(start, endB));
}

/** 0 means undecided. */
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

/** Position in the alphabet, ignoring case; 0 for anything but a to z. */
function letterAt(text: string, index: number): number {
  const letter = (text.charCodeAt(index) | 32) - 96;
  return letter >= 1 && letter <= 26 ? letter : 0;
}
