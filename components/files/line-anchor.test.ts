import { expect, it } from "vitest";
import { formatLineAnchor, parseLineAnchor } from "./line-anchor";

it.each([
  ["#L10", { side: "L", first: 10, last: 10 }],
  ["#L10-L20", { side: "L", first: 10, last: 20 }],
  ["#R20-R10", { side: "R", first: 10, last: 20 }],
])("reads %s", (hash, anchor) => {
  expect(parseLineAnchor(hash)).toEqual(anchor);
});

it.each(["", "#", "#steps", "#L", "#L10-", "#X3", "#L99999999999"])("reads no lines in %j", (hash) => {
  expect(parseLineAnchor(hash)).toBeNull();
});

it.each(["#L3", "#R3-R9"])("writes %s as it was read", (hash) => {
  const anchor = parseLineAnchor(hash);
  expect(anchor && formatLineAnchor(anchor)).toBe(hash);
});
