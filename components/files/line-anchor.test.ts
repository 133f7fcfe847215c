import { expect, it } from "vitest";
import { formatLineAnchor, parseLineAnchor } from "./line-anchor";

it.each([
  ["#L10", { side: "L", first: 10, last: 10 }],
  ["#L10-L20", { side: "L", first: 10, last: 20 }],
  ["#R20-R10", { side: "R", first: 10, last: 20 }],
])("parses %s", (hash, anchor) => {
  expect(parseLineAnchor(hash)).toEqual(anchor);
});

it.each(["", "#", "#steps", "#L", "#L10-", "#X3", "#L99999999999"])("returns null for %j", (hash) => {
  expect(parseLineAnchor(hash)).toBeNull();
});

it.each(["#L3", "#R3-R9"])("formats %s as it was parsed", (hash) => {
  const anchor = parseLineAnchor(hash);
  expect(anchor && formatLineAnchor(anchor)).toBe(hash);
});
