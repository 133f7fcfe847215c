import { describe, expect, test } from "vitest";
import { RowList, type RowStretch } from "./row-list";

const stretch = (name: string, count: number): RowStretch<string> => ({
  count,
  rowAt: (offset) => `${name}${offset}`,
});

describe("rows of several stretches", () => {
  const rows = new RowList([
    stretch("a", 2),
    stretch("empty", 0),
    stretch("b", 1),
    stretch("c", 3),
    stretch("empty", 0),
  ]);
  const all = ["a0", "a1", "b0", "c0", "c1", "c2"];

  test("are counted and in order, by iteration and by index", () => {
    expect(rows.count).toBe(6);
    expect([...rows]).toEqual(all);
    expect(all.map((_, index) => rows.at(index))).toEqual(all);
  });

  test.each([-1, 6, 7])("has none at %s", (index) => {
    expect(rows.at(index)).toBeUndefined();
  });
});

test("rows are made only on demand", () => {
  let made = 0;
  const rowAt = (offset: number) => {
    made++;
    return offset;
  };
  const rows = new RowList([{ count: 1_000_000, rowAt }]);
  expect(rows.at(999_999)).toBe(999_999);
  expect(made).toBe(1);
});

test("a list without stretches is empty", () => {
  expect([...new RowList([])]).toEqual([]);
  expect(new RowList([]).at(0)).toBeUndefined();
});
