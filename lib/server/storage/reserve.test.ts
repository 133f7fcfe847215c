import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fillReserve, withReserve } from "./reserve";
import { explainStorageFault } from "./storage-fault";

const FULL = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });

let dataDir: string;
beforeEach(async () => {
  dataDir = join(await mkdtemp(join(tmpdir(), "skilldeck-reserve-")), "data");
});
afterEach(() => rm(join(dataDir, ".."), { recursive: true, force: true }));

const reserved = async () => (await stat(join(dataDir, "reserve"))).size;

test("work that fails on a full disk is retried after part of the reserve is given up", async () => {
  await fillReserve(dataDir);
  const sizes: number[] = [];
  const result = await withReserve(dataDir, async () => {
    sizes.push(await reserved());
    if (sizes.length < 3) throw explainStorageFault(FULL);
    return "done";
  });
  expect(result).toBe("done");
  expect(sizes).toEqual([1_048_576, 983_040, 917_504]);
  await expect.poll(reserved, { message: "it is refilled" }).toBe(1_048_576);
});

test("with an empty reserve, or after another error, the work fails with its own error", async () => {
  await fillReserve(dataDir);
  let tries = 0;
  const work = (error: unknown) => async () => {
    tries += 1;
    throw error;
  };
  await expect(withReserve(dataDir, work(FULL))).rejects.toBe(FULL);
  expect(tries).toBe(17);
  const other = new Error("busy");
  await expect(withReserve(dataDir, work(other))).rejects.toBe(other);
  expect(tries).toBe(18);
});

test("work succeeds without a reserve", async () => {
  await expect(withReserve(dataDir, async () => 1)).resolves.toBe(1);
});
