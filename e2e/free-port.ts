import { createServer } from "node:net";

/** Below the ephemeral ports. */
const FIRST_PORT = 20_000;
const PORTS_PER_WORKER = 1_000;
/** Playwright and Vitest run at once in `npm test`, so each has its own range. */
const WORKERS_PER_RUNNER = 5;

/** Each worker has its own ports, so concurrent calls get different ones. */
const worker =
  process.env.TEST_PARALLEL_INDEX === undefined
    ? WORKERS_PER_RUNNER + (Number(process.env.VITEST_POOL_ID ?? 0) % WORKERS_PER_RUNNER)
    : Number(process.env.TEST_PARALLEL_INDEX) % WORKERS_PER_RUNNER;
let tries = Math.floor(Math.random() * PORTS_PER_WORKER);

/** A port of 127.0.0.1 that is free at the moment. */
export async function freePort(): Promise<number> {
  for (;;) {
    tries += 1;
    const port = FIRST_PORT + worker * PORTS_PER_WORKER + (tries % PORTS_PER_WORKER);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
