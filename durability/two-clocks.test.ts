import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { askJson, newContent, versionForm } from "./publisher";
import { startRegistry } from "./start-registry";

const HOURS_MS = 3_600_000;
const clock = fileURLToPath(new URL("shift-clock.mjs", import.meta.url));

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "skilldeck-clocks-"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

function startShifted(hours: number) {
  return startRegistry(dataDir, {
    NODE_OPTIONS: `--import ${clock}`,
    SHIFT_CLOCK_MS: String(hours * HOURS_MS),
  });
}

function publish(origin: string, skillId: string): Promise<{ version: string }> {
  const body = versionForm("two-clocks", newContent(100));
  return askJson(`${origin}/v1/skills/${skillId}/versions`, { method: "POST", body });
}

function areIncreasing(numbers: string[]): boolean {
  return numbers.every((number, index) => index === 0 || BigInt(number) > BigInt(numbers[index - 1] ?? 0));
}

test("two servers on one directory, with clocks six hours apart, give versions unique, increasing numbers", async () => {
  const [ahead, behind] = [await startShifted(3), await startShifted(-3)];
  const body = versionForm("two-clocks", newContent(100));
  const { id, latest_version } = await askJson(`${behind.origin}/v1/skills`, { method: "POST", body });
  const inTurns: string[] = [latest_version];
  for (const { origin } of [behind, ahead, behind, behind, ahead, behind])
    inTurns.push((await publish(origin, id)).version);
  expect(areIncreasing(inTurns)).toBe(true);

  const atOnce = await Promise.all(
    Array.from({ length: 40 }, (_, index) => publish((index % 2 ? ahead : behind).origin, id)),
  );
  const all = [...inTurns, ...atOnce.map(({ version }) => version)];
  expect(new Set(all).size).toBe(all.length);
  const { data } = await askJson(`${ahead.origin}/v1/skills/${id}/versions?limit=1000`);
  const listed = data.map((row: { version: string }) => row.version);
  expect(listed.toSorted()).toEqual(all.toSorted());
  expect(areIncreasing(listed)).toBe(true);

  const newest = listed.at(-1);
  await askJson(`${behind.origin}/v1/skills/${id}/versions/${newest}`, { method: "DELETE" });
  const next = await publish(behind.origin, id);
  expect(BigInt(next.version), "a deleted version's number isn't reused").toBeGreaterThan(BigInt(newest));
  await Promise.all([ahead.stop(), behind.stop()]);
});
