import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase } from "./open-database";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "skilldeck-lock-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a process gets the write lock although another has one transaction after another", async () => {
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
