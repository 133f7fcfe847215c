import { describe, expect, it } from "vitest";
import { type DataFormat, readDataRows } from "./data-rows";

function outline(text: string, format: DataFormat): string[] {
  return readDataRows(text, format).map(
    ({ depth, key, kind, value, end }) => `${"  ".repeat(depth)}${key ?? ""}=${value} ${kind} <${end}`,
  );
}

describe("readDataRows", () => {
  it.each<[string, DataFormat, string, string[]]>([
    [
      "an object and the end of its rows",
      "json",
      `{"b":[1,"x"],"a":null}`,
      ["=2 object <5", "  b=2 array <4", "    0=1 literal <3", "    1=x text <4", "  a=null literal <5"],
    ],
    [
      "numbers as written",
      "json",
      "[1.10,12345678901234567890]",
      ["=2 array <3", "  0=1.10 literal <2", "  1=12345678901234567890 literal <3"],
    ],
    [
      "a name that is special to JavaScript",
      "json",
      `{"__proto__":{"x":true}}`,
      ["=1 object <3", "  __proto__=1 object <3", "    x=true literal <3"],
    ],
    [
      "each line of JSON lines",
      "jsonl",
      `{"a":1}\n\n2\n`,
      ["=1 object <2", "  a=1 literal <2", "=2 literal <3"],
    ],
    [
      "YAML with its own spelling",
      "yaml",
      "n: 0x1F\nv: 1.10\ns: 'on'\nlist:\n- a\n",
      [
        "=4 object <6",
        "  n=0x1F literal <2",
        "  v=1.10 literal <3",
        "  s=on text <4",
        "  list=1 array <6",
        "    0=a text <6",
      ],
    ],
    ["both documents of a YAML stream", "yaml", "a\n---\nb\n", ["=a text <1", "=b text <2"]],
    [
      "aliases by their name, so that they can't multiply",
      "yaml",
      "a: &x [1]\nb: *x\n",
      ["=2 object <4", "  a=1 array <3", "    0=1 literal <3", "  b=*x literal <4"],
    ],
  ])("reads %s", (...[, format, text, rows]) => {
    expect(outline(text, format)).toEqual(rows);
  });

  it.each<[string, DataFormat, string, RegExp]>([
    ["truncated JSON", "json", `{"a":`, /as a tree: .*JSON/],
    ["invalid YAML, with its line", "yaml", "a: 1\nb: [\n", /as a tree: .*line 3/],
    ["endless brackets", "json", "[".repeat(50_000) + "]".repeat(50_000), /nested levels/],
    ["endless brackets in YAML", "yaml", "[".repeat(20_000), /nested levels|as a tree/],
    ["too many values", "json", `[${"1,".repeat(100_000)}1]`, /too many values/],
    ["too much text", "json", `"${"x".repeat(2_000_000)}"`, /too large/],
  ])("refuses %s", (...[, format, text, reason]) => {
    expect(() => readDataRows(text, format)).toThrow(reason);
  });
});
