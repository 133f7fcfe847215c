import { expect, test } from "vitest";
import { foldProse } from "./fold-prose";

const rows = [..."ssssCssssss"].map((letter) => ({ base: null, head: null, isChanged: letter === "C" }));

const shape = (opened: number[] | null) =>
  foldProse(rows, opened).map((part) => (part.kind === "gap" ? `${part.first}+${part.count}` : part.index));

test("a change is shown with its neighbours, and the rest is folded", () => {
  expect(shape([])).toEqual(["0+3", 3, 4, 5, "6+5"]);
});

test("an opened gap shows its blocks in place", () => {
  expect(shape([0])).toEqual([0, 1, 2, 3, 4, 5, "6+5"]);
});

test("all blocks can be shown", () => {
  expect(shape(null)).toEqual(rows.map((_, index) => index));
});
