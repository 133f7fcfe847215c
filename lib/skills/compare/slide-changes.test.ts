import { describe, expect, test } from "vitest";
import { diffLines } from "./diff-lines";

function added(base: string, head: string): string[] {
  const headLines = head.split("\n");
  return diffLines(base.split("\n"), headLines).map((change) =>
    headLines.slice(change.headStart, change.headEnd).join("\n"),
  );
}

describe("an insertion that fits at several places", () => {
  test("starts with its own block, not the end of the one above", () => {
    const base = "def a():\n    return 1\n\ndef c():\n    return 1\n";
    const head = "def a():\n    return 1\n\ndef b():\n    return 1\n\ndef c():\n    return 1\n";
    expect(added(base, head)).toEqual(["def b():\n    return 1\n"]);
  });

  test("takes its own closing brace, not the one above", () => {
    const base = "{\n  a() {\n    x;\n  }\n}";
    const head = "{\n  a() {\n    x;\n  }\n  b() {\n    y;\n  }\n}";
    expect(added(base, head)).toEqual(["  b() {\n    y;\n  }"]);
  });

  test("keeps list items whole", () => {
    expect(added("# A\n\n- x\n\n# C\n\n- x", "# A\n\n- x\n\n# B\n\n- x\n\n# C\n\n- x")).toEqual([
      "# B\n\n- x\n",
    ]);
  });
});

test("an insertion next to a replaced line joins it, so that old and new form are in one change", () => {
  const base = ["intro", "", "**Economics:** one", "", "end"];
  const head = ["intro", "", "| table |", "", "**Economics:** two", "", "end"];
  const changes = diffLines(base, head);
  expect(changes).toEqual([
    { baseStart: 2, baseEnd: 3, headStart: 2, headEnd: 5, pairs: [{ base: 2, head: 4 }] },
  ]);
});

test("insertions into a long run of equal lines stay one change", () => {
  const blank = (count: number) => Array.from({ length: count }, () => "");
  expect(diffLines(blank(1_000), blank(1_500))).toHaveLength(1);
});
