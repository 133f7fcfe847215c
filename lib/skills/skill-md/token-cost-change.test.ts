import { expect, it } from "vitest";
import { compareCosts } from "./token-cost-change";
import type { FolderCost } from "./token-cost-of-folder";

function costOf(always: number, whenFired: number, files: Record<string, number>): FolderCost {
  const onDemand = Object.entries(files).map(([path, tokens]) => ({ path, tokens }));
  return { always, whenFired, onDemand, scripts: [], uncountedCount: 0 };
}

it("compares each figure with its base, new and deleted files included, most expensive first", () => {
  const before = costOf(10, 100, { "a.md": 5, "gone.md": 9 });
  expect(compareCosts(before, costOf(12, 90, { "a.md": 7, "new.md": 20 }))).toEqual({
    always: { before: 10, after: 12 },
    whenFired: { before: 100, after: 90 },
    onDemand: { before: 14, after: 27 },
    files: [
      { path: "new.md", before: null, after: 20 },
      { path: "a.md", before: 5, after: 7 },
      { path: "gone.md", before: 9, after: null },
    ],
  });
});

it("has no before without a base", () => {
  expect(compareCosts(null, costOf(12, 90, { "a.md": 7 }))).toEqual({
    always: { before: null, after: 12 },
    whenFired: { before: null, after: 90 },
    onDemand: { before: null, after: 7 },
    files: [{ path: "a.md", before: null, after: 7 }],
  });
});
