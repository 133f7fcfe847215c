import { describe, expect, test } from "vitest";
import { diffWords } from "./diff-words";

/** Both lines with marks in brackets, or null. */
function marked(base: string, head: string): [string, string] | null {
  const marks = diffWords(base, head);
  const show = (text: string, spans: { start: number; end: number }[]) =>
    spans
      .toReversed()
      .reduce(
        (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
        text,
      );
  return marks && [show(base, marks.base), show(head, marks.head)];
}

test.each([
  ["a replaced word", "let one = 1;", "let two = 1;", ["let [one] = 1;", "let [two] = 1;"]],
  [
    "whole words, not their common letters",
    "use the reader here",
    "use the render here",
    ["use the [reader] here", "use the [render] here"],
  ],
  ["an inserted word", "read files", "read all files", ["read files", "read [all ]files"]],
  ["an appended word", "allowed: Read", "allowed: Read, Bash", ["allowed: Read", "allowed: Read[, Bash]"]],
  ["neighbouring words with one mark", "a b c d e f", "a x y d e f", ["a [b c] d e f", "a [x y] d e f"]],
  [
    "separate words with two marks",
    "alpha(one, two)",
    "alpha(uno, dos)",
    ["alpha([one], [two])", "alpha([uno], [dos])"],
  ],
  ["punctuation by itself", "call(a);", "call(a,);", ["call(a);", "call(a[,]);"]],
  ["indentation", "  run it", "    run it", ["  run it", "  [  ]run it"]],
  [
    "a letter with an accent as part of its word",
    "das schöne Haus",
    "das schönere Haus",
    ["das [schöne] Haus", "das [schönere] Haus"],
  ],
  [
    "characters of scripts without spaces",
    "这个技能很好用",
    "这个工具很好用",
    ["这个[技能]很好用", "这个[工具]很好用"],
  ],
  ["a whole emoji, never half of one", "mood: 😀 ok", "mood: 😁 ok", ["mood: [😀] ok", "mood: [😁] ok"]],
  ["a repeated word once", "x foo y", "x foo foo y", ["x foo y", "x foo [foo ]y"]],
])("marks %s", (...[, base, head, expected]) => {
  expect(marked(base, head)).toEqual(expected);
});

test.each([
  ["nothing alike", "the quick brown fox", "return items.length"],
  ["only white space alike", "one two three", "four five six"],
  ["a line that was empty", "", "something"],
])("does not mark lines with %s", (...[, base, head]) => {
  expect(diffWords(base, head)).toBeNull();
});

test("equal lines have no marks", () => {
  expect(diffWords("same", "same")).toEqual({ base: [], head: [] });
});

describe("a line of a megabyte", () => {
  const word = (index: number) => `"key${index % 977}":${index},`;
  const line = Array.from({ length: 80_000 }, (_, index) => word(index)).join("");

  test("has its twenty changed words marked in place", () => {
    let head = line;
    for (let index = 2_000; index < 80_000; index += 4_000)
      head = head.replace(word(index), `"changed":${index},`);
    const marks = diffWords(line, head);
    expect(marks?.base.map(({ start, end }) => line.slice(start, end))).toEqual(
      Array.from({ length: 20 }, (_, change) => `key${(2_000 + change * 4_000) % 977}`),
    );
    expect(new Set(marks?.head.map(({ start, end }) => head.slice(start, end)))).toEqual(
      new Set(["changed"]),
    );
  });

  test("that was entirely replaced is not marked", () => {
    expect(diffWords(line, line.replace(/\d/g, "x").split("").reverse().join(""))).toBeNull();
  });

  test("without word boundaries is marked where it differs", () => {
    const letters = "abcdefghij".repeat(100_000);
    const marks = diffWords(letters, `${letters.slice(0, 500_000)}XY${letters.slice(500_000)}`);
    expect(marks).toEqual({ base: [], head: [{ start: 500_000, end: 500_002 }] });
  });
});
