import { expect, test } from "vitest";
import { anchorOf, changeBeside } from "./change-stops";

const line = (side: "L" | "R", first: number) => ({ side, first, last: first });
const replaced = { baseStart: 2, baseEnd: 3, headStart: 2, headEnd: 4 };
const deleted = { baseStart: 9, baseEnd: 11, headStart: 10, headEnd: 10 };
const added = { baseStart: 20, baseEnd: 20, headStart: 19, headEnd: 20 };
const changes = [replaced, deleted, added];

test.each([
  { what: "the first change, from the top of the file", anchor: null, step: 1, expected: replaced },
  { what: "no change before the top of the file", anchor: null, step: -1, expected: null },
  { what: "the next change, from a change", anchor: anchorOf(replaced), step: 1, expected: deleted },
  { what: "the next change, from a deleted line", anchor: anchorOf(deleted), step: 1, expected: added },
  {
    what: "the previous change, from a deleted line",
    anchor: anchorOf(deleted),
    step: -1,
    expected: replaced,
  },
  { what: "the next change, from an unchanged line", anchor: line("R", 6), step: 1, expected: deleted },
  {
    what: "the previous change, from an unchanged line",
    anchor: line("L", 15),
    step: -1,
    expected: deleted,
  },
  { what: "no change after the last one", anchor: anchorOf(added), step: 1, expected: null },
  { what: "no change before the first one", anchor: anchorOf(replaced), step: -1, expected: null },
] as const)("finds $what", ({ anchor, step, expected }) => {
  expect(changeBeside(changes, anchor, step)).toBe(expected);
});

test("anchors a change at its first added line, or at its first deleted one", () => {
  expect([replaced, deleted, added].map(anchorOf)).toEqual([line("R", 3), line("L", 10), line("R", 20)]);
});
