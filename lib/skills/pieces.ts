/** Work that yields after each piece of about 5 ms, so that the server can handle other requests. Pieces are counted in steps, not timed. */
export type Pieces<Result> = Generator<void, Result, void>;

/** Runs the work without pauses. */
export function doAtOnce<Result>(work: Pieces<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Runs the work and lets the event loop turn after each piece. */
export async function doWithPauses<Result>(work: Pieces<Result>): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
