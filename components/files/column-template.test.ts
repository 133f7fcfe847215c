import { expect, it } from "vitest";
import { columnTemplate } from "./column-template";

const widths = (rows: string[][]) =>
  [...columnTemplate(rows).matchAll(/(\d+)ch/g)].map(([, width]) => Number(width));

it.each([
  [
    "as wide as their longest cell",
    [
      ["abcdef", "x"],
      ["a", "xyzw"],
    ],
    [6, 4],
  ],
  ["as wide as the longest line of a cell", [["a\nabcdefgh"]], [8]],
  ["at least three characters wide", [["", "a"]], [3, 3]],
  ["at most 48 characters wide", [["x".repeat(10_000)]], [48]],
  ["as many as in the longest row", [["a"], ["a", "b", "c"]], [3, 3, 3]],
])("columns are %s", (...[, rows, expected]) => {
  expect(widths(rows)).toEqual(expected);
});
