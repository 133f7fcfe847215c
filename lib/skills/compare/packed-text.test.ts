import { expect, it } from "vitest";
import { lineAt, packText } from "./packed-text";
import { splitLines } from "./split-lines";

it.each(["", "a", "a\n", "\n", "\n\n", "a\r\nb\r\n", "a\n\nb", "é\n😀\n", "a\rb\nc"])(
  "restores every line of %j",
  (content) => {
    const text = splitLines(content);
    const { lines, ...ending } = packText(text);
    expect(Array.from({ length: lines.count }, (_, line) => lineAt(lines, line))).toEqual(text.lines);
    expect({ ...ending, lines: text.lines }).toEqual(text);
    expect([lineAt(lines, -1), lineAt(lines, lines.count)]).toEqual(["", ""]);
  },
);
