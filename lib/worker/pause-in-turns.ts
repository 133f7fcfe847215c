/** Work between two pauses. Each pause costs about 4 ms, too much to make one after each of thousands of files. */
const TURN_MS = 25;

/** Returns a function that pauses for other questions if enough time has passed since the last pause. */
export function pauseInTurns(): () => Promise<void> {
  let turnEnd = performance.now() + TURN_MS;
  return async () => {
    if (performance.now() < turnEnd) return;
    await new Promise((resolve) => setTimeout(resolve));
    turnEnd = performance.now() + TURN_MS;
  };
}
