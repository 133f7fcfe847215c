import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase } from "./open-database";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "skilldeck-lock-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a process gets the write lock while another runs transactions without a pause", async () => {
  const path = join(folder, "shared.db");
  const [busy, other] = [await openDatabase(path, {}), await openDatabase(path, {})];
  const { promise: hasBegun, resolve: begin } = Promise.withResolvers<void>();
  let isBusy = true;
  const keepBusy = async () => {
    while (isBusy)
      await busy.transaction().execute(async () => {
        begin();
        await sleep(100);
      });
  };
  const working = keepBusy();
  await hasBegun;
  try {
    // Rejects after ten seconds without the lock.
    await expect(other.transaction().execute(async () => "done")).resolves.toBe("done");
  } finally {
    isBusy = false;
    await working;
    await Promise.all([busy.destroy(), other.destroy()]);
  }
});

test("the event loop is idle while a transaction waits for the lock", async () => {
  const path = join(folder, "shared.db");
  const [holder, waiter] = [await openDatabase(path, {}), await openDatabase(path, {})];
  const { promise: isLocked, resolve: lock } = Promise.withResolvers<void>();
  const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
  const holding = holder.transaction().execute(() => {
    lock();
    return isOver;
  });
  await isLocked;
  const before = performance.eventLoopUtilization();
  const waiting = waiter.transaction().execute(async () => "done");
  await sleep(500);
  const { utilization } = performance.eventLoopUtilization(before);
  end();
  await holding;
  expect(await waiting).toBe("done");
  expect(utilization).toBeLessThan(0.5);
  await Promise.all([holder.destroy(), waiter.destroy()]);
});
