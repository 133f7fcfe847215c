import { expect, it } from "vitest";
import { compareBinary } from "./compare-binary";
import { openFolder } from "./open-bundles";

const EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

async function compare(base: number[] | null, head: number[] | null) {
  for (const [key, bytes] of [
    ["base", base],
    ["head", head],
  ] as const)
    await openFolder(key, [
      { path: "x", content: new Blob([Uint8Array.from(bytes ?? [])]), executable: false },
    ]);
  return compareBinary(base && { key: "base", path: "x" }, head && { key: "head", path: "x" });
}

it.each([
  ["the same bytes", [1, 2, 3], [1, 2, 3], null],
  ["another byte", [1, 2, 3], [1, 9, 3], 1],
  ["a longer file", [1, 2], [1, 2, 3], 2],
  ["a shorter file", [1, 2], [1], 1],
  ["an emptied file", [1], [], 0],
] as const)("finds where %s part", async (...[, base, head, at]) => {
  expect((await compare([...base], [...head])).firstDifference).toBe(at);
});

it("returns size and digest of a side, and null for a missing one", async () => {
  expect(await compare(null, [])).toEqual({
    base: null,
    head: { size: 0, sha256: EMPTY_SHA256 },
    firstDifference: null,
  });
});
