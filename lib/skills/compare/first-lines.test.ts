import { expect, test } from "vitest";
import type { LineChange } from "./diff-lines";
import { firstLines } from "./first-lines";

function changeAt(start: number, deleted: number, added: number): LineChange {
  return { baseStart: start, baseEnd: start + deleted, headStart: start, headEnd: start + added };
}

test.each([
  ["needs no lines without changes", [], { base: 0, head: 0 }],
  ["includes a change near the top", [changeAt(10, 1, 1)], { base: 100, head: 100 }],
  ["includes a change further down", [changeAt(450, 2, 0)], { base: 500, head: 500 }],
  ["includes only the first rows of a rewritten file", [changeAt(0, 5_000, 5_000)], { base: 100, head: 100 }],
  ["returns a number for each side", [changeAt(80, 30, 1)], { base: 200, head: 100 }],
  [
    "ignores changes after the first rows",
    Array.from({ length: 50 }, (_, index) => changeAt(index * 20, 1, 1)),
    { base: 200, head: 200 },
  ],
])("%s", (_, changes, expected) => {
  expect(firstLines(changes, 60)).toEqual(expected);
});
