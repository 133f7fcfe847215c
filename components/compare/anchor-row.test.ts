import { describe, expect, it } from "vitest";
import { unifiedRows } from "@/lib/skills/compare/diff-rows";
import { foldContext } from "@/lib/skills/compare/fold-context";
import { findAnchorRow, revealAnchor } from "./anchor-row";

const CHANGE = [{ baseStart: 100, baseEnd: 101, headStart: 100, headEnd: 103 }];
const COUNTS = { base: 200, head: 202 };
const GAPS = foldContext(CHANGE, COUNTS.head, { contextLines: 3, revealed: [] }).filter(
  (section) => section.kind === "gap",
);
const rowsWith = (revealed: { headStart: number; headEnd: number }[]) =>
  unifiedRows(CHANGE, COUNTS, { contextLines: 3, revealed });

describe.each([
  ["a shown line", { side: "R", first: 102, last: 102 } as const],
  ["a folded line on the newer side", { side: "R", first: 20, last: 20 } as const],
  ["a folded line on the older side, below the change", { side: "L", first: 150, last: 150 } as const],
  ["a folded range", { side: "R", first: 30, last: 40 } as const],
  ["the first line", { side: "L", first: 1, last: 1 } as const],
  ["the last line", { side: "R", first: 202, last: 202 } as const],
])("%s in the address", (_case, anchor) => {
  it("has a row once its gap is unfolded", () => {
    const rows = rowsWith(revealAnchor(GAPS, anchor));
    const row = rows.at(findAnchorRow(rows, anchor) ?? -1);
    expect(row).toMatchObject(anchor.side === "L" ? { baseLine: anchor.first } : { headLine: anchor.first });
  });
});

it("unfolds nothing for a line past the end of the file", () => {
  const anchor = { side: "R", first: 999, last: 999 } as const;
  expect(revealAnchor(GAPS, anchor)).toEqual([]);
  expect(findAnchorRow(rowsWith([]), anchor)).toBeNull();
});
