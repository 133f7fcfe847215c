import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ExpectStatic, expect, test } from "vitest";
import { findStrays } from "./find-strays";
import { Ledger } from "./ledger";
import { type RunningRegistry, startRegistry } from "./start-registry";

/** Too large to keep in memory, so the upload is written to a temporary file first. */
const CONTENT_BYTES = 400_000;
const MAX_STEPS = 100;
const preload = fileURLToPath(new URL("die-at-step.mjs", import.meta.url));

/** The data directory of a registry, and the log of its steps. */
interface Place {
  dataDir: string;
  stepLog: string;
}

/** Gives each test its own folder, because they run at the same time. */
async function withPlace<Value>(use: (place: Place) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), "skilldeck-steps-"));
  try {
    return await use({ dataDir: join(folder, "data"), stepLog: join(folder, "steps") });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function startDying({ dataDir, stepLog }: Place, step: number): Promise<RunningRegistry> {
  return startRegistry(dataDir, {
    NODE_OPTIONS: `--import ${preload}`,
    DIE_AT_STEP: String(step),
    STEP_LOG: stepLog,
  });
}

/** Makes the server count its steps from now on. */
async function count({ child }: RunningRegistry, stepLog: string): Promise<void> {
  await writeFile(stepLog, "");
  const told = new Promise<void>((resolve) => {
    let said = "";
    child.stderr?.on("data", (text) => {
      said += text;
      if (said.includes("counting steps")) resolve();
    });
  });
  child.kill("SIGUSR2");
  await told;
}

interface Sound {
  origin: string;
  dataDir: string;
  ledger: Ledger;
  /** The test's own `expect`. The imported one can't poll any more once a concurrent test has ended. */
  ownExpect: ExpectStatic;
}

async function expectSound({ origin, dataDir, ledger, ownExpect }: Sound, when: string): Promise<void> {
  expect(await ledger.check(origin), when).toEqual([]);
  await ownExpect
    .poll(async () => findStrays(dataDir, await ledger.archives(origin)), { message: when })
    .toEqual([]);
}

type Act = (ledger: Ledger, origin: string) => Promise<void>;

/** Repeats an act on servers that die one step later each time, until one survives. Returns its steps. */
async function dieAtEveryStep(place: Place, ownExpect: ExpectStatic, act: Act): Promise<string[]> {
  const { dataDir, stepLog } = place;
  const first = await startRegistry(dataDir);
  const ledger = await Ledger.create(first.origin);
  await first.stop();
  let when = "before";
  for (let step = 1; step <= MAX_STEPS; step++) {
    const server = await startDying(place, step);
    const { origin } = server;
    await ledger.repeatUnanswered(origin);
    await expectSound({ origin, dataDir, ledger, ownExpect }, when);
    await ledger.publish(origin, CONTENT_BYTES);
    await count(server, stepLog);
    const died = once(server.child, "exit");
    const isAnswered = await act(ledger, origin).then(
      () => true,
      () => false,
    );
    const steps = (await readFile(stepLog, "utf8")).trim().split("\n");
    when = `after ${steps.at(-1)}`;
    if (!isAnswered) {
      await died;
      continue;
    }
    await expectSound({ origin, dataDir, ledger, ownExpect }, when);
    await server.stop();
    expect(stepCounts(steps), "it died once at each step").toContain(step - 1);
    return steps;
  }
  throw new Error(`No server survived within ${MAX_STEPS} steps`);
}

/**
 * How many servers die before one survives with these steps. Digests are random, so a run may find its archive subfolder already
 * there. Then it doesn't sync the parent, and earlier runs may have had one step more.
 */
function stepCounts(steps: string[]): number[] {
  const hasNewSubfolder = steps.some((step) => /^sync .*\/archives$/.test(step));
  return hasNewSubfolder ? [steps.length] : [steps.length, steps.length + 1];
}

/** Index of the first matching step; fails if there is none. */
function placeOf(steps: string[], kind: RegExp): number {
  const place = steps.findIndex((step) => kind.test(step));
  expect(place, `${kind} in ${steps.join(", ")}`).toBeGreaterThanOrEqual(0);
  return place;
}

test.concurrent("a publish killed at any step is complete or absent, leaves no stray file, and is published once if repeated", async ({
  expect: ownExpect,
}) => {
  const steps = await withPlace((place) =>
    dieAtEveryStep(place, ownExpect, (ledger, origin) => ledger.publish(origin, CONTENT_BYTES)),
  );
  const order = [/^datasync .*incoming/, /^rename .*incoming/, /^sync .*archives\/\w\w$/];
  const inserted = placeOf(steps, /^insert .*"versions"/);
  const commit = steps.findIndex((step, place) => place > inserted && /^commit/.test(step));
  const places = [...order.map((kind) => placeOf(steps, kind)), commit];
  expect(places, "the archive is durable before it is visible").toEqual(places.toSorted((a, b) => a - b));
});

test.concurrent("a deletion killed at any step is done or not done, and leaves no stray file", async ({
  expect: ownExpect,
}) => {
  const steps = await withPlace((place) =>
    dieAtEveryStep(place, ownExpect, (ledger, origin) => ledger.delete(origin)),
  );
  expect(placeOf(steps, /^commit/), "the row is deleted before its file").toBeLessThan(
    placeOf(steps, /^rm .*archives/),
  );
});
