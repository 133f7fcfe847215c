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

test("a process gets the write lock between another's long transactions", async () => {
  const path = join(folder, "shared.db");
  const [busy, other] = [await openDatabase(path, {}), await openDatabase(path, {})];
  const done: string[] = [];
  const { promise: hasBegun, resolve: begin } = Promise.withResolvers<void>();
  const long = Array.from({ length: 6 }, () =>
    busy.transaction().execute(async () => {
      begin();
      await sleep(150);
      done.push("busy");
    }),
  );
  await hasBegun;
  await other.transaction().execute(async () => done.push("other"));
  await Promise.all(long);
  expect(done.indexOf("other")).toBeLessThan(long.length);
  await Promise.all([busy.destroy(), other.destroy()]);
});
