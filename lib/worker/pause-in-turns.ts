/** A pause costs about 4 ms: too long for each of thousands of files, and nobody notices this much work between two. */
const TURN_MS = 25;

/** A pause that lets other questions have their turn, if enough time has passed since the last one. */
export function pauseInTurns(): () => Promise<void> {
  let turnEnd = performance.now() + TURN_MS;
  return async () => {
    if (performance.now() < turnEnd) return;
    await new Promise((resolve) => setTimeout(resolve));
    turnEnd = performance.now() + TURN_MS;
  };
}
