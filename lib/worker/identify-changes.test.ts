import { expect, it } from "vitest";
import { identifyChanges } from "./identify-changes";
import { openTexts } from "./texts-for-test";

it("gives the same change the same id between other versions, and a new id after another edit", async () => {
  await openTexts("v1", { "a.md": "1", "b.md": "1", "same.md": "1" });
  await openTexts("v2", { "a.md": "2", "b.md": "2", "same.md": "1" });
  await openTexts("v3", { "a.md": "2", "b.md": "3", "same.md": "1" });
  const [before, after] = [await identifyChanges("v1", "v2"), await identifyChanges("v1", "v3")];
  expect(Object.keys(before).sort()).toEqual(["a.md", "b.md"]);
  expect(after["a.md"]).toBe(before["a.md"]);
  expect(after["b.md"]).not.toBe(before["b.md"]);
});

it("distinguishes an added file from a changed one, and one path from another", async () => {
  await openTexts("none", { "x.md": "x" });
  await openTexts("one", { "x.md": "x", "a.md": "2" });
  await openTexts("other", { "x.md": "x", "b.md": "2" });
  const ids = [await identifyChanges("none", "one"), await identifyChanges("none", "other")];
  const deleted = await identifyChanges("one", "none");
  expect(new Set([ids[0]?.["a.md"], ids[1]?.["b.md"], deleted["a.md"]]).size).toBe(3);
});
