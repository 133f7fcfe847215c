import { isTokenBoundary } from "./word-tokens";

/** On average one position in 64 is a cut. */
const CUT_BITS = 6;

/**
 * End column of each chunk of text[start, end), about 64 units long. A cut depends only on the three units before it, so
 * equal stretches of two texts are cut alike wherever they are.
 */
export function chunkEnds(text: string, start: number, end: number): number[] {
  const ends: number[] = [];
  let recent = 0;
  for (let column = start; column < end; column++) {
    recent = ((recent << 10) ^ text.charCodeAt(column)) & 0x3fffffff;
    const isCut = Math.imul(recent, 0x9e3779b1) >>> (32 - CUT_BITS) === 0;
    if (isCut && isTokenBoundary(text, column + 1)) ends.push(column + 1);
  }
  if (ends.at(-1) !== end && start < end) ends.push(end);
  return ends;
}
