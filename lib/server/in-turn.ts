import "server-only";

const lastOf = new Map<string, Promise<void>>();

/** Runs work for a key after all earlier work for it in this process, even if that failed. */
export async function inTurn<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const mine = (lastOf.get(key) ?? Promise.resolve()).then(work);
  const ended = mine.then(
    () => undefined,
    () => undefined,
  );
  lastOf.set(key, ended);
  try {
    return await mine;
  } finally {
    if (lastOf.get(key) === ended) lastOf.delete(key);
  }
}
