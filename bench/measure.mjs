/** @param {number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/**
 * @param {number[]} values
 * @param {number} share such as 0.95
 */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Milliseconds that `work` takes. */
async function timeOf(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Runs several works in turns, so that a slow moment of the machine affects all of them.
 * @param {number} rounds the first is a warm-up and not counted
 * @param {...(round: number) => Promise<unknown>} works
 * @returns {Promise<number[][]>} milliseconds of every round, for each work
 */
export async function inTurns(rounds, ...works) {
  const times = works.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, work] of works.entries()) {
      const time = await timeOf(() => work(round));
      if (round > 0) times[index].push(time);
    }
  }
  return times;
}
