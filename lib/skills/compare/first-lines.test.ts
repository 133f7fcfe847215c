import { expect, test } from "vitest";
import type { LineChange } from "./diff-lines";
import { firstLines } from "./first-lines";

function changeAt(start: number, deleted: number, added: number): LineChange {
  return { baseStart: start, baseEnd: start + deleted, headStart: start, headEnd: start + added };
}

test.each([
  ["no change needs no lines", [], { base: 0, head: 0 }],
  ["one change near the top", [changeAt(10, 1, 1)], { base: 100, head: 100 }],
  ["a change further down", [changeAt(450, 2, 0)], { base: 500, head: 500 }],
  ["a rewritten file reaches as far as its rows", [changeAt(0, 5_000, 5_000)], { base: 100, head: 100 }],
  ["the sides differ", [changeAt(80, 30, 1)], { base: 200, head: 100 }],
  [
    "changes past the first rows do not count",
    Array.from({ length: 50 }, (_, index) => changeAt(index * 20, 1, 1)),
    { base: 200, head: 200 },
  ],
])("%s", (_, changes, expected) => {
  expect(firstLines(changes, 60)).toEqual(expected);
});
