/** Characters of a line that are compared; enough to recognise it. */
const MAX_BAG_CHARACTERS = 400;
/** Lines that share fewer words than this are never paired. */
const MIN_LIKENESS = 0.5;

/** The words of a line as sorted ids, each with its length as weight. */
export interface WordBag {
  ids: number[];
  weights: number[];
  total: number;
}

/** The words of a line. `vocabulary` assigns their ids and is shared by all compared lines. */
export function wordBagOf(line: string, vocabulary: Map<string, number>): WordBag {
  const words = line.slice(0, MAX_BAG_CHARACTERS).match(/[\p{L}\p{N}_]+/gu) ?? [];
  const entries = words.map((word) => {
    const id = vocabulary.get(word) ?? vocabulary.size;
    vocabulary.set(word, id);
    return { id, weight: word.length };
  });
  entries.sort((a, b) => a.id - b.id);
  return {
    ids: entries.map((entry) => entry.id),
    weights: entries.map((entry) => entry.weight),
    total: entries.reduce((sum, entry) => sum + entry.weight, 0),
  };
}

/** Share of both lines' letters that are in common words, 0 to 1. */
function likeness(a: WordBag, b: WordBag): number {
  if (a.total + b.total === 0) return 0;
  let common = 0;
  let indexA = 0;
  let indexB = 0;
  while (indexA < a.ids.length && indexB < b.ids.length) {
    const order = (a.ids[indexA] ?? 0) - (b.ids[indexB] ?? 0);
    if (order === 0) common += a.weights[indexA] ?? 0;
    if (order <= 0) indexA++;
    if (order >= 0) indexB++;
  }
  return (2 * common) / (a.total + b.total);
}

/** The pairs [a, b], ascending on both sides, with the greatest total likeness. */
export function alignAlike(a: WordBag[], b: WordBag[]): [number, number][] {
  const width = b.length + 1;
  const likenesses = a.map((bagA) => b.map((bagB) => likeness(bagA, bagB)));
  // best[i * width + j] is the greatest total for a[i…] and b[j…].
  const best = new Float64Array((a.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  const withPair = (i: number, j: number) => {
    const alike = likenesses[i]?.[j] ?? 0;
    return alike < MIN_LIKENESS ? -1 : alike + at(i + 1, j + 1);
  };
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), withPair(i, j));
    }
  }
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (withPair(i, j) >= at(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
