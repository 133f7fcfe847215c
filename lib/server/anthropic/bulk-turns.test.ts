import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { takeTurn } from "./bulk-turns";

async function move(chunks: number, moved: () => void): Promise<void> {
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    await takeTurn();
    moved();
  }
}

test("a hundred bodies move a few chunks per turn of the event loop, and each gets its turns", async () => {
  const counts = Array.from({ length: 100 }, () => 0);
  const bodies = Promise.all(
    counts.map((_, body) =>
      move(10, () => {
        counts[body] = (counts[body] ?? 0) + 1;
      }),
    ),
  );
  let before = 0;
  let turns = 0;
  while (before < 1_000) {
    await nextTurn();
    const sum = counts.reduce((total, count) => total + count, 0);
    expect(sum - before).toBeLessThanOrEqual(16);
    before = sum;
    turns += 1;
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
  }
  await bodies;
  expect(turns).toBeGreaterThan(60);
});

test("a single body doesn't wait", async () => {
  let moved = 0;
  const alone = move(1_000, () => {
    moved += 1;
  });
  await alone;
  expect(moved).toBe(1_000);
});
