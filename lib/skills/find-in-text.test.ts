import { expect, it } from "vitest";
import { findInText } from "./find-in-text";

/** Each matching line with its matches in brackets. */
function found(text: string, query: string, limit = 100) {
  return findInText(text, query, limit).lines.map(({ line, text: shown, spans }) => {
    const marked = spans
      .toReversed()
      .reduce(
        (at, { start, end }) => `${at.slice(0, start)}[${at.slice(start, end)}]${at.slice(end)}`,
        shown,
      );
    return `${line}: ${marked}`;
  });
}

it.each([
  ["in any case", "one Two\nTWO two\n", "two", ["1: one [Two]", "2: [TWO] [two]"]],
  ["literally, not as a pattern", "a.c\nabc\n", "a.c", ["1: [a.c]"]],
  ["brackets and slashes", "f(x)/[y]{z}|\\\n", ")/[y]{z}|\\", ["1: f(x[)/[y]{z}|\\]"]],
  ["beyond the basic plane", "x 😀 y\n", "😀", ["1: x [😀] y"]],
  ["in a last line without a line break", "a\nb", "b", ["2: [b]"]],
  ["nothing without a match", "a\nb", "c", []],
])("finds %s", (...[, text, query, lines]) => {
  expect(found(text, query)).toEqual(lines);
});

it("shows a long line around its first match", () => {
  const [line] = found(`${"x".repeat(1_000_000)}needle${"y".repeat(1_000_000)}`, "needle");
  expect(line).toBe(`1: …${"x".repeat(40)}[needle]${"y".repeat(154)}…`);
});

it("stops at the limit, and reports it only if there is a further match", () => {
  expect(findInText("a a\na\n", "a", 2)).toMatchObject({ count: 2, isCut: true });
  expect(findInText("a a\na\n", "a", 3)).toMatchObject({ count: 3, isCut: false });
});
