import { expect, test } from "vitest";
import { splitLines } from "./split-lines";

test.each([
  ["nothing", "", { lines: [], endsWithNewline: false, lineEnding: "none" }],
  ["one line without a line break", "a", { lines: ["a"], endsWithNewline: false, lineEnding: "none" }],
  ["LF", "a\nb\n", { lines: ["a", "b"], endsWithNewline: true, lineEnding: "lf" }],
  [
    "a last line without a line break",
    "a\nb",
    { lines: ["a", "b"], endsWithNewline: false, lineEnding: "lf" },
  ],
  ["CRLF", "a\r\nb\r\n", { lines: ["a", "b"], endsWithNewline: true, lineEnding: "crlf" }],
  ["both", "a\r\nb\n", { lines: ["a", "b"], endsWithNewline: true, lineEnding: "mixed" }],
  ["empty lines", "\n\n", { lines: ["", ""], endsWithNewline: true, lineEnding: "lf" }],
  ["a lone CR as content", "a\rb\r", { lines: ["a\rb\r"], endsWithNewline: false, lineEnding: "none" }],
  [
    "a CR after the last CRLF",
    "a\r\nb\r",
    { lines: ["a", "b\r"], endsWithNewline: false, lineEnding: "crlf" },
  ],
])("cuts %s", (...[, text, expected]) => {
  expect(splitLines(text)).toEqual(expected);
});
