import { expect, it } from "vitest";
import type { Hit } from "@/lib/worker/find-in-comparison";
import { firstHit, hitBeside } from "./step-hits";

const hit = (path: string, line: number, side: Hit["side"] = "R"): Hit => ({ path, side, line, nth: 0 });
const HITS = [hit("a", 3), hit("a", 9, "L"), hit("a", 9), hit("c", 1)];
const PATHS = ["a", "b", "c"];

it.each([
  ["the first match below the current place", { path: "a", line: 4 }, hit("a", 9, "L")],
  ["the same line while the query is being typed", hit("a", 9), hit("a", 9)],
  ["the next file's first match if this file has none", { path: "b", line: 0 }, hit("c", 1)],
  ["the first match of all after the last one", { path: "c", line: 2 }, hit("a", 3)],
])("starts at %s", (_, place, expected) => {
  expect(firstHit(HITS, PATHS, place)).toEqual(expected);
});

it("returns undefined if nothing was found", () => {
  expect(firstHit([], PATHS, { path: "a", line: 0 })).toBeUndefined();
});

it.each([
  [{ path: "b", line: 0 }, hit("c", 1), hit("a", 9)],
  [{ path: "a", line: 0 }, hit("a", 3), hit("c", 1)],
  [{ path: "c", line: 2 }, hit("a", 3), hit("c", 1)],
])("goes on from %o to the next match, and back to the previous one", (place, next, previous) => {
  expect(hitBeside(HITS, PATHS, { place, by: 1 })).toEqual(next);
  expect(hitBeside(HITS, PATHS, { place, by: -1 })).toEqual(previous);
});
