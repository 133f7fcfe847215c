import { expect, it } from "vitest";
import type { Hit } from "@/lib/worker/find-in-comparison";
import { firstHit } from "./step-hits";

const hit = (path: string, line: number, side: Hit["side"] = "R"): Hit => ({ path, side, line, nth: 0 });
const HITS = [hit("a", 3), hit("a", 9, "L"), hit("a", 9), hit("c", 1)];
const PATHS = ["a", "b", "c"];

it.each([
  ["the first below where reading is", { path: "a", line: 4 }, hit("a", 9, "L")],
  ["the same line again while a query is typed on", hit("a", 9), hit("a", 9)],
  ["the next file's, when the file has none", { path: "b", line: 0 }, hit("c", 1)],
  ["the first of all past the last", { path: "c", line: 2 }, hit("a", 3)],
])("starts at %s", (_, place, expected) => {
  expect(firstHit(HITS, PATHS, place)).toEqual(expected);
});

it("has none to start at where nothing is found", () => {
  expect(firstHit([], PATHS, { path: "a", line: 0 })).toBeUndefined();
});
