import { expect, test } from "vitest";
import { isRecentEnough } from "./runtime-node.mjs";

test.each([
  ["20.20.2", false],
  ["22.12.0", false],
  ["22.13.0", true],
  ["24.0.0", true],
  ["100.1.0", true],
])("Node %s can run Skilldeck: %s", (version, expected) => {
  expect(isRecentEnough(version)).toBe(expected);
});
