import { expect, it } from "vitest";
import { formatBytes } from "./format-bytes";

it.each([
  [0, "0 B"],
  [999, "999 B"],
  [1_000, "1.0 kB"],
  [12_350, "12.3 kB"],
  [340_000, "340 kB"],
  [30_000_000, "30.0 MB"],
  [5_500_000_000, "5.5 GB"],
])("writes %i bytes as %s", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
