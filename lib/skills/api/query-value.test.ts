import { expect, test } from "vitest";
import { lastQueryValue } from "./query-value";

test.each([
  ["", null],
  ["pages=1&mypage[]=2&page[x]=3", null],
  ["page=1", "1"],
  ["page=", ""],
  ["page=1&page=2", "2"],
  ["page[]=1&page=2", "2"],
  ["page=1&page[]=2&page%5B%5D=3", "3"],
])("the last page of '%s' is %s", (query, expected) => {
  expect(lastQueryValue(new URLSearchParams(query), "page")).toBe(expected);
});
