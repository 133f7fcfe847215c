import { expect, it } from "vitest";
import { readDataRows } from "@/lib/skills/documents/data-rows";
import { outerFolds, visibleRows } from "./folded-data";

const ROWS = readDataRows(`{"a":{"b":[1,2]},"c":3}`, "json");

it.each([
  ["nothing is folded", [], [0, 1, 2, 3, 4, 5]],
  ["a list is folded", [2], [0, 1, 2, 5]],
  ["a fold is inside another", [1, 2], [0, 1, 5]],
  ["everything is folded", [0], [0]],
])("lists the visible rows when %s", (...[, folded, visible]) => {
  expect(visibleRows(ROWS, new Set(folded))).toEqual(visible);
});

it("unfolds a short tree completely, and a long one to its second level", () => {
  const long = readDataRows(JSON.stringify({ a: Array.from({ length: 300 }, () => [1]) }), "json");
  expect(outerFolds(ROWS).size).toBe(0);
  expect(visibleRows(long, outerFolds(long)).length).toBe(302);
});
