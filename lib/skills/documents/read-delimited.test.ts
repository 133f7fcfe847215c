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
