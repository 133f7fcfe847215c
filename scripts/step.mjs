import { Stop } from "./stop.mjs";

/** Seconds since a moment of `performance.now()`, written like `3.4 s`. */
export function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/** Says what goes on and how long it took, on one line; `Stop` ends that line first. */
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
