import { expect, it } from "vitest";
import { packText } from "@/lib/skills/compare/packed-text";
import { splitLines } from "@/lib/skills/compare/split-lines";
import { describeEndings } from "./line-endings";

it.each<[string, string, string | null]>([
  ["a\nb\n", "a\nc\n", null],
  ["a\nb\n", "a\r\nb\r\n", "Line endings changed: LF → CRLF."],
  ["a\n", "a", "The newline at the end was removed."],
  ["a", "a\n", "A newline was added at the end."],
  ["", "a\n", null],
])("describes %j and %j as %s", (base, head, remark) => {
  expect(describeEndings(packText(splitLines(base)), packText(splitLines(head)))).toBe(remark);
});
