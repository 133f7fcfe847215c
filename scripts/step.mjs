import { Stop } from "./stop.mjs";

/** Seconds since a `performance.now()` value, such as `3.4 s`. */
export function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/** Prints a title and how long the work took on one line; a `Stop` ends that line with `failed`. */
export async function step(title, work) {
  const start = performance.now();
  process.stdout.write(`${title} … `);
  try {
    await work();
  } catch (error) {
    process.stdout.write(error instanceof Stop ? "failed\n" : "\n");
    throw error;
  }
  process.stdout.write(`${secondsSince(start)}\n`);
}
