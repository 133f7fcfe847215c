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

/** Milliseconds that a task takes. */
async function timeOf(task) {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

/**
 * Runs several tasks in turns, so that a slow moment of the machine affects all of them.
 * @param {number} rounds measured rounds, after a warm-up round
 * @param {...(round: number) => Promise<unknown>} tasks
 * @returns {Promise<number[][]>} milliseconds of every round, for each task
 */
export async function inTurns(rounds, ...tasks) {
  const times = tasks.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, task] of tasks.entries()) {
      const time = await timeOf(() => task(round));
      if (round > 0) times[index].push(time);
    }
  }
  return times;
}
