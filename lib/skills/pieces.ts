/**
 * Work that yields after every small piece, so that a server can answer others in between. A piece is measured in
 * steps (files, parts of paths) and not in time: about 5 ms of work on a slow machine.
 */
export type Pieces<Result> = Generator<void, Result, void>;

/** Does all of it in one go, for threads that nobody else waits for. */
export function doAtOnce<Result>(work: Pieces<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does it with a pause after every piece, in which timers, sockets and messages get their turn. */
export async function doWithPauses<Result>(work: Pieces<Result>): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
