import { expect, it } from "vitest";
import type { CompareView } from "./compare-view";
import { spotIn } from "./spot";

const VIEW: CompareView = {
  file: "a.py",
  layout: "split",
  ignoreWhitespace: false,
  isWrapped: true,
  isRendered: false,
  isTreeShown: true,
  anchor: { side: "R", first: 3, last: 5 },
};
const step = (turn: number) => ({ hit: { path: "b.py", side: "L" as const, line: 7, nth: 1 }, turn });

it("is the anchor of the address, only in its own file", () => {
  expect(spotIn("a.py", VIEW, null)).toEqual({ anchor: VIEW.anchor, jump: "#R3-R5", isFound: false });
  expect(spotIn("b.py", VIEW, null)).toBeNull();
  expect(spotIn("a.py", { ...VIEW, anchor: null }, null)).toBeNull();
});

it("is the current match while searching, with a new jump for each step", () => {
  expect(spotIn("a.py", VIEW, step(1))).toBeNull();
  const first = spotIn("b.py", VIEW, step(1));
  expect(first).toMatchObject({ anchor: { side: "L", first: 7, last: 7 }, isFound: true });
  expect(spotIn("b.py", VIEW, step(2))?.jump).not.toBe(first?.jump);
});
