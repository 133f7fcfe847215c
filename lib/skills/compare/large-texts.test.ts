import type { diff } from "fast-myers-diff";
import { beforeEach, expect, it, vi } from "vitest";
import { diffLines, type LineChange } from "./diff-lines";
import { findMovedLines } from "./moved-lines";

const work = { steps: 0 };

vi.mock("fast-myers-diff", async (load) => {
  const real = await load<{ diff: typeof diff }>();
  return {
    diff: (base: Int32Array, head: Int32Array) => {
      const changes = [...real.diff(base, head)];
      const edits = changes.reduce((sum, [a, b, c, d]) => sum + b - a + d - c, 0);
      work.steps += (base.length + head.length) * edits;
      return changes;
    },
  };
});

beforeEach(() => {
  work.steps = 0;
});

function randomLines(seed: number, count: number): string[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 16) & 1 ? "a" : "b";
  });
}

function headOf(base: string[], head: string[], changes: LineChange[]): string[] {
  const lines: string[] = [];
  let at = 0;
  for (const change of changes) {
    for (; at < change.baseStart; at++) lines.push(base[at] ?? "");
    for (let line = change.headStart; line < change.headEnd; line++) lines.push(head[line] ?? "");
    at = change.baseEnd;
  }
  return [...lines, ...base.slice(at)];
}

it("matches lines of two values correctly, with bounded work", () => {
  const [base, head] = [randomLines(1, 250_000), randomLines(2, 250_000)];
  const changes = diffLines(base, head);
  expect(headOf(base, head, changes)).toEqual(head);
  expect(work.steps).toBeLessThan(60_000_000);
  // A single change would mean that nothing was matched.
  expect(changes.length).toBeGreaterThan(10_000);
});

it("reads a long run of moved lines without letters only once", () => {
  const run = Array.from(
    { length: 20_000 },
    (_, index) => "-".repeat(1 + (index % 7)) + "+".repeat(index >> 3),
  );
  let trims = 0;
  const trim = vi.spyOn(String.prototype, "trim").mockImplementation(function (this: string) {
    trims++;
    return String(this);
  });
  const changes = [
    { baseStart: 0, baseEnd: run.length, headStart: 0, headEnd: 0 },
    { baseStart: run.length + 1, baseEnd: run.length + 1, headStart: 1, headEnd: 1 + run.length },
  ];
  const moves = findMovedLines(changes, [...run, "kept"], ["kept", ...run]);
  trim.mockRestore();
  expect(moves).toEqual([]);
  expect(trims).toBeLessThan(40 * run.length);
});
