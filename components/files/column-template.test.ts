import { expect, it } from "vitest";
import { columnTemplate } from "./column-template";

const widths = (rows: string[][]) =>
  [...columnTemplate(rows).matchAll(/(\d+)ch/g)].map(([, width]) => Number(width));

it.each([
  [
    "as wide as the longest cell",
    [
      ["abcdef", "x"],
      ["a", "xyzw"],
    ],
    [6, 4],
  ],
  ["by the longest line of a cell", [["a\nabcdefgh"]], [8]],
  ["no narrower than can be read", [["", "a"]], [3, 3]],
  ["no wider than can be read", [["x".repeat(10_000)]], [48]],
  ["for the widest row", [["a"], ["a", "b", "c"]], [3, 3, 3]],
])("columns are %s", (...[, rows, expected]) => {
  expect(widths(rows)).toEqual(expected);
});
