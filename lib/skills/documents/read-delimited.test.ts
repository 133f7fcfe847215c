import { expect, it } from "vitest";
import { readDelimited } from "./read-delimited";

it.each([
  [
    "commas",
    "a,b\n1,2\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "semicolons",
    "a;b\n1,5;2\n",
    [
      ["a", "b"],
      ["1,5", "2"],
    ],
  ],
  [
    "tabs",
    "a\tb\n1\t2\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "quoted values with line breaks and quotes",
    'a,"b\n""c"""\r\n1,2\r\n',
    [
      ["a", 'b\n"c"'],
      ["1", "2"],
    ],
  ],
  ["formulas as text", '=1+1,"=HYPERLINK(""http://x"")"\n', [["=1+1", '=HYPERLINK("http://x")']]],
])("reads %s", (_case, text, rows) => {
  expect(readDelimited(text)).toEqual({ rows, cut: null, fault: null });
});

it("reports missing rows and how many are shown", () => {
  const { rows, cut } = readDelimited("a,b\n".repeat(60_000));
  expect([rows.length, cut]).toEqual([
    50_000,
    "Only the first 50,000 rows are shown. The source has the rest.",
  ]);
});

it("reports the row of an unclosed quote", () => {
  expect(readDelimited('a,b\n1,"2\n').fault).toMatch(/^Row 2: .*[Qq]uote/);
});

it("reports the rows that are shown even if the text is also over its limit", () => {
  const { rows, cut } = readDelimited(`${"x".repeat(179)}\n`.repeat(60_000));
  expect([rows.length, cut]).toEqual([
    50_000,
    "Only the first 50,000 rows are shown. The source has the rest.",
  ]);
});

it("reads no more than its limit of a line without an end", () => {
  const { rows, cut } = readDelimited("x".repeat(10_500_000));
  expect(rows[0]?.[0]).toHaveLength(10_000_000);
  expect(cut).toBe("Only the first 10.0 MB of text are shown. The source has the rest.");
});
