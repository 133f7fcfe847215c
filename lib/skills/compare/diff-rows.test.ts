import { describe, expect, test } from "vitest";
import { diffLines } from "./diff-lines";
import { type DiffRow, type RowOptions, type SplitRow, splitRows, unifiedRows } from "./diff-rows";

const FOLDED: RowOptions = { contextLines: 3, revealed: [] };

function unifiedText(row: DiffRow): string {
  if (row.kind === "context") return ` ${row.baseLine} ${row.headLine}`;
  if (row.kind === "deleted") return `-${row.baseLine} ~${row.pairedHeadLine}`;
  if (row.kind === "added") return `+${row.headLine} ~${row.pairedBaseLine}`;
  return `@${row.baseStart} ${row.headStart} ×${row.count}`;
}

function splitText(row: SplitRow): string {
  if (row.kind === "gap") return unifiedText(row);
  return `${row.changed ? "!" : " "}${row.baseLine} ${row.headLine}`;
}

function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `line ${index + 1}`);
}

function replaceLine(lines: string[], line: number, ...by: string[]): string[] {
  return lines.toSpliced(line - 1, 1, ...by);
}

function rowsOf(base: string[], head: string[], options = FOLDED) {
  const changes = diffLines(base, head);
  const counts = { base: base.length, head: head.length };
  return {
    unified: [...unifiedRows(changes, counts, options)].map(unifiedText),
    split: [...splitRows(changes, counts, options)].map(splitText),
  };
}

describe("context", () => {
  test("is folded around a change, and line numbers continue after it", () => {
    const base = numbered(12);
    const { unified, split } = rowsOf(base, replaceLine(base, 6, "new", "newer"));
    expect(unified).toEqual([
      "@1 1 ×2",
      " 3 3",
      " 4 4",
      " 5 5",
      "-6 ~6",
      "+6 ~6",
      "+7 ~null",
      " 7 8",
      " 8 9",
      " 9 10",
      "@10 11 ×3",
    ]);
    expect(split).toEqual([
      "@1 1 ×2",
      " 3 3",
      " 4 4",
      " 5 5",
      "!6 6",
      "!null 7",
      " 7 8",
      " 8 9",
      " 9 10",
      "@10 11 ×3",
    ]);
  });

  test("shows a single line instead of a gap of one", () => {
    const base = numbered(9);
    const head = replaceLine(replaceLine(base, 1, "x"), 9, "y");
    expect(rowsOf(base, head).unified).toContain(" 5 5");
  });

  test.each([
    ["all of a gap", [{ headStart: 1, headEnd: 100 }], []],
    [
      "the middle of one, leaving two",
      [{ headStart: 10, headEnd: 20 }],
      ["@1 1 ×9", "@20 20 ×8", "@37 37 ×24"],
    ],
    [
      "overlapping parts",
      [
        { headStart: 15, headEnd: 28 },
        { headStart: 10, headEnd: 20 },
      ],
      ["@1 1 ×9", "@37 37 ×24"],
    ],
    ["lines beyond the file", [{ headStart: 90, headEnd: 99 }], ["@1 1 ×27", "@37 37 ×24"]],
    ["nothing", [], ["@1 1 ×27", "@37 37 ×24"]],
  ])("reveals %s", (...[, revealed, gaps]) => {
    const base = numbered(60);
    const { unified } = rowsOf(base, replaceLine(base, 31, "x").toSpliced(31, 2, "y", "z"), {
      contextLines: 3,
      revealed,
    });
    expect(unified.filter((row) => row.startsWith("@"))).toEqual(gaps);
  });

  test("of equal files is a single gap", () => {
    expect(rowsOf(numbered(50), numbered(50)).unified).toEqual(["@1 1 ×50"]);
  });
});

test.each([
  ["an empty base", [], ["a", "b"], ["!null 1", "!null 2"]],
  ["an empty head", ["a", "b"], [], ["!1 null", "!2 null"]],
  ["two empty files", [], [], []],
  ["a deletion at the top", ["a", "b"], ["b"], ["!1 null", " 2 1"]],
])("both views show %s", (...[, base, head, expected]) => {
  expect(rowsOf(base, head).split).toEqual(expected);
});

describe("pairs", () => {
  const base = ["const alpha = one;", "const beta = two;"];
  const head = ["// explained", "const alpha = one + 1;", "const beta = two + 2;"];

  test("a line inserted above changed lines doesn't shift their pairs", () => {
    const { unified, split } = rowsOf(base, head);
    expect(unified).toEqual(["-1 ~2", "-2 ~3", "+1 ~null", "+2 ~1", "+3 ~2"]);
    expect(split).toEqual(["!null 1", "!1 2", "!2 3"]);
  });

  test("unlike lines pair by order", () => {
    expect(rowsOf(["aa", "bb"], ["cc", "dd", "ee"]).split).toEqual(["!1 1", "!2 2", "!null 3"]);
  });

  test("a change over the limit pairs by order and keeps every line", () => {
    const many = (ending: string) =>
      Array.from({ length: 100 }, (_, index) => `const word${index} = ${ending};`);
    const { split } = rowsOf(many("a"), ["// explained", ...many("b")]);
    const byOrder = Array.from({ length: 100 }, (_, index) => `!${index + 1} ${index + 1}`);
    expect(split).toEqual([...byOrder, "!null 101"]);
  });
});

test("with everything expanded, every line of both files is in exactly one row", () => {
  const base = numbered(400);
  const head = base.flatMap((line, index) =>
    index % 7 === 0 ? [] : index % 11 === 0 ? [line, `${line} more`] : [line],
  );
  const { unified, split } = rowsOf(base, head, {
    contextLines: 1,
    revealed: [{ headStart: 1, headEnd: 1_000 }],
  });
  const ascending = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const numbers = (rows: string[], pattern: RegExp) =>
    rows.flatMap((row) => pattern.exec(row)?.slice(1).map(Number) ?? []);
  expect(numbers(split, /^.(\d+) /)).toEqual(ascending(400));
  expect(numbers(split, / (\d+)$/)).toEqual(ascending(head.length));
  expect(numbers(unified, /^[ -](\d+) /)).toEqual(ascending(400));
  expect(numbers(unified, /^(?:\+| \d+ )(\d+)/)).toEqual(ascending(head.length));
});
