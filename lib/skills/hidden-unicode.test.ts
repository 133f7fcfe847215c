import { describe, expect, it } from "vitest";
import { findHidden } from "./hidden-unicode";

const codes = (line: string) => findHidden(line).map(({ code }) => code);

describe("finds", () => {
  it.each([
    ["a zero-width space", "pass\u200Bword", ["U+200B"]],
    ["a zero-width joiner between Latin letters", "pay\u200Dpal", ["U+200D"]],
    ["a right-to-left override", "exe.\u202Egpj", ["U+202E"]],
    ["bidi isolates", "a\u2066b\u2069", ["U+2066", "U+2069"]],
    ["a direction mark in left-to-right text", "a\u200Fb", ["U+200F"]],
    ["tag letters after a plain word", "hi\u{E0069}\u{E0067}", ["U+E0069", "U+E0067"]],
    ["tag letters after a flag without its end", "\u{1F3F4}\u{E0067}\u{E0062}", ["U+E0067", "U+E0062"]],
    ["variation selectors that carry bytes", "a\uFE01\u{E0100}", ["U+FE01", "U+E0100"]],
    ["an emoji selector after a letter", "a\uFE0F", ["U+FE0F"]],
    ["selectors after an emoji's own", "❤️\uFE0E\uFE0F", ["U+FE0E", "U+FE0F"]],
    ["adjacent direction marks", "a\u061C\u061Cb", ["U+061C", "U+061C"]],
    ["a byte order mark inside a line", "a\uFEFFb", ["U+FEFF"]],
    ["a soft hyphen and a Hangul filler", "a\u00AD\u3164", ["U+00AD", "U+3164"]],
  ])("%s", (_case, line, expected) => {
    expect(codes(line)).toEqual(expected);
  });
});

describe("ignores", () => {
  it.each([
    ["plain text", "Use when asked."],
    ["accents, dashes and CJK", "résumé – 日本語 ½"],
    ["emoji with a selector", "❤️ ☑️"],
    ["a family", "👩‍👩‍👧‍👦 and 🧑🏽‍🚀"],
    ["flags", "🇨🇭 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏳️‍🌈"],
    ["a keycap", "1️⃣"],
    ["Hebrew with a direction mark", "שלום\u200F (x)"],
    ["Persian with a non-joiner", "می\u200Cخواهم"],
    ["Hindi with a joiner", "क्\u200Dष"],
  ])("%s", (_case, line) => {
    expect(codes(line)).toEqual([]);
  });
});

it("returns its columns", () => {
  expect(findHidden("a\u{E0069}b\u200B")).toEqual([
    { start: 1, end: 3, code: "U+E0069" },
    { start: 4, end: 5, code: "U+200B" },
  ]);
});

it.each([
  ["joiners", "\u200D", 100_000],
  ["direction marks", "\u200F", 100_000],
  ["flags with a joiner", "\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}\u200D", 20_000],
  ["marks before a joiner", `${"\u0301".repeat(50)}\u200D`, 10_000],
])("reads a line of many %s once", (_case, piece, count) => {
  expect(findHidden(`a${piece.repeat(count)}`)).toHaveLength(count);
});
