import { expect, test } from "vitest";
import { diffLines } from "./diff-lines";
import { findMovedLines } from "./moved-lines";

const block = ["def read_ledger(path):", "  return open(path).read()", "", "# end of the reader"];
const rest = Array.from({ length: 12 }, (_, index) => `keep ${index}`);

function moves(base: string[], head: string[]) {
  return findMovedLines(diffLines(base, head), base, head);
}

test("a block that went down the file is one move, blank lines inside it too", () => {
  expect(moves([...block, ...rest], [...rest, ...block])).toEqual([
    { baseStart: 0, headStart: 12, count: 4 },
  ]);
});

test("a block that was indented on the way is the same block", () => {
  const indented = block.map((line) => (line === "" ? "" : `    ${line}`));
  expect(moves([...block, ...rest], [...rest, ...indented])).toEqual([
    { baseStart: 0, headStart: 12, count: 4 },
  ]);
});

test("what was only indented in its place did not move", () => {
  expect(moves([...rest, ...block], [...rest, ...block.map((line) => `  ${line}`)])).toEqual([]);
});

test("lines too short to mean anything are no move", () => {
  expect(moves(["}", "", "a b", ...rest], [...rest, "}", "", "a b"])).toEqual([]);
});

test("a line is the end of one move at most", () => {
  const line = "this line says something of its own";
  expect(moves([line, ...rest.slice(0, 6), line, ...rest.slice(6)], [...rest, line])).toHaveLength(1);
});

test("a hundred thousand deleted and added lines are gone through in one pass", () => {
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
