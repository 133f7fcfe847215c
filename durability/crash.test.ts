import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findStrays } from "./find-strays";
import { Ledger } from "./ledger";
import { startRegistry } from "./start-registry";

/** 6 in `npm test`; `npm run durability` sets more. */
const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 6);
const WORKERS = 4;

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "skilldeck-crash-"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

test(`a server killed ${ROUNDS} times under load loses no acknowledged version or note, shows no partial version and publishes repeated requests once`, async () => {
  let server = await startRegistry(dataDir);
  const ledger = await Ledger.create(server.origin);
  for (let round = 1; round <= ROUNDS; round++) {
    const { origin, kill } = server;
    const workers = Array.from({ length: WORKERS }, () => ledger.work(origin));
    await sleep(30 + Math.random() * 700);
    await kill();
    await Promise.all(workers);
    server = await startRegistry(dataDir);
    await ledger.repeatUnanswered(server.origin);
    // Checks take longer with every version, so only some rounds do one, including the last.
    if (round % 5 === 0 || round === ROUNDS || round < 5)
      expect(await ledger.check(server.origin), `after round ${round}`).toEqual([]);
  }
  expect(ledger.size, "the load published versions").toBeGreaterThan(ROUNDS);
  await expect.poll(() => ledger.findWithoutNote(server.origin)).toEqual([]);
  const digests = await ledger.archives(server.origin);
  await expect.poll(() => findStrays(dataDir, digests)).toEqual([]);
  await server.stop();
});
