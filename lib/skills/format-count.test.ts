import { expect, test } from "vitest";
import { formatCount } from "./format-count";

test.each([
  [0, "0"],
  [999, "999"],
  [1_000, "1,000"],
  [-1_000, "-1,000"],
  [12_345_678, "12,345,678"],
])("%s reads %s", (value, text) => {
  expect(formatCount(value)).toBe(text);
});
