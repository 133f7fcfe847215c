import { expect, test } from "vitest";
import { diffLines } from "./diff-lines";
import { findMovedLines } from "./moved-lines";

const block = ["def read_ledger(path):", "  return open(path).read()", "", "# end of the reader"];
const rest = Array.from({ length: 12 }, (_, index) => `keep ${index}`);

function moves(base: string[], head: string[]) {
  return findMovedLines(diffLines(base, head), base, head);
}

test("a block that moved down is one move, including its blank lines", () => {
  expect(moves([...block, ...rest], [...rest, ...block])).toEqual([
    { baseStart: 0, headStart: 12, count: 4 },
  ]);
});

test("a block that was indented while moving is still a move", () => {
  const indented = block.map((line) => (line === "" ? "" : `    ${line}`));
  expect(moves([...block, ...rest], [...rest, ...indented])).toEqual([
    { baseStart: 0, headStart: 12, count: 4 },
  ]);
});

test("a block that was only indented in place isn't a move", () => {
  expect(moves([...rest, ...block], [...rest, ...block.map((line) => `  ${line}`)])).toEqual([]);
});

test("lines that are too short aren't a move", () => {
  expect(moves(["}", "", "a b", ...rest], [...rest, "}", "", "a b"])).toEqual([]);
});

test("a line is in at most one move", () => {
  const line = "this line says something of its own";
  expect(moves([line, ...rest.slice(0, 6), line, ...rest.slice(6)], [...rest, line])).toHaveLength(1);
});

test("100,000 deleted and added lines are matched in one pass", () => {
  const many = Array.from({ length: 50_000 }, () => "the very same line again and again");
  expect(
    findMovedLines(
      [
        { baseStart: 0, baseEnd: 50_000, headStart: 0, headEnd: 0 },
        { baseStart: 50_001, baseEnd: 50_001, headStart: 1, headEnd: 50_001 },
      ],
      [...many, "kept"],
      ["kept", ...many],
    ),
  ).toEqual([]);
});
