/**
 * Work that yields after every small piece, so that a server can answer others in between. A piece is a number of steps
 * (files, parts of paths), about 5 ms of work on a slow machine.
 */
export type Pieces<Result> = Generator<void, Result, void>;

/** Does all of the work at once, for threads that serve nothing else. */
export function doAtOnce<Result>(work: Pieces<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does the work with a pause after every piece, so that timers, sockets and messages get their turn. */
export async function doWithPauses<Result>(work: Pieces<Result>): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
