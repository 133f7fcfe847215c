import { expect, it } from "vitest";
import { copiedRows } from "./copied-rows";

const ROWS = ["def run():", "    return 1", null, "", "\tdone"];
const textOf = (row: number) => ROWS[row] ?? null;
const END = Number.POSITIVE_INFINITY;

it.each([
  ["a part of a row", [0, 4], [0, 7], "run"],
  ["whole rows with their indentation", [0, 0], [1, END], "def run():\n    return 1"],
  ["from the middle of one row to the middle of another", [0, 4], [1, 10], "run():\n    return"],
  ["a row and its end, as a triple click selects it", [0, 0], [1, 0], "def run():\n"],
  ["across folded lines, keeping empty ones", [1, 4], [4, END], "return 1\n\n\tdone"],
  ["nothing from rows without text", [2, 0], [2, END], ""],
] as const)("copies %s", (...row) => {
  const [, from, to, text] = row;
  const place = ([line, column]: readonly [number, number]) => ({ row: line, column });
  expect(copiedRows(textOf, place(from), place(to))).toBe(text);
});
