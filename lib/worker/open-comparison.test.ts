import { describe, expect, it } from "vitest";
import { rawZip } from "@/lib/skills/archive/zip-for-test";
import { compareFile, countLines } from "./compare-bundles";
import { identifyChanges } from "./identify-changes";
import { openZip } from "./open-bundles";
import { openComparison } from "./open-comparison";
import { openTexts } from "./texts-for-test";

const PAIR = { baseKey: "base", headKey: "head" };

const pathsOf = ({ diffs }: Awaited<ReturnType<typeof openComparison>>) =>
  diffs.map(({ sides }) => sides.headPath ?? sides.basePath);

describe("a small comparison", () => {
  it("comes with all answers that the page would request", async () => {
    await openTexts("base", { "SKILL.md": "# A\n", "b.md": "1\n2\n", "same.md": "s\n" });
    await openTexts("head", { "SKILL.md": "# B\n", "b.md": "1\n3\n", "same.md": "s\n" });
    const opened = await openComparison(PAIR);
    expect(pathsOf(opened)).toEqual(["SKILL.md", "b.md"]);
    for (const { sides, diff } of opened.diffs) expect(diff).toEqual(await compareFile(sides, false));
    expect(opened.counts).toEqual(await countLines("base", "head"));
    expect(opened.changeIds).toEqual(await identifyChanges("base", "head"));
  });

  it("without changes comes with empty answers", async () => {
    await openTexts("base", { "a.md": "a\n" });
    await openTexts("head", { "a.md": "a\n" });
    const opened = await openComparison(PAIR);
    expect(opened).toMatchObject({ diffs: [], counts: {}, changeIds: {} });
    expect(opened.files.map(({ status }) => status)).toEqual(["unchanged"]);
  });
});

describe("a larger one", () => {
  it("comes with its first file, and the page requests the rest", async () => {
    await openTexts("base", { "a.md": "1\n", "b.md": "1\n", "c.md": "1\n" });
    await openTexts("head", { "a.md": "2\n", "b.md": "2\n", "c.md": "2\n" });
    const opened = await openComparison(PAIR);
    expect(pathsOf(opened)).toEqual(["a.md"]);
    expect(opened).toMatchObject({ counts: null, changeIds: null });
  });

  it("doesn't wait for a large file", async () => {
    await openTexts("base", { "a.md": "1\n".repeat(200_000) });
    await openTexts("head", { "a.md": "2\n".repeat(200_000) });
    expect(await openComparison(PAIR)).toMatchObject({ diffs: [], counts: null });
  });
});

describe("an unreadable file", () => {
  const LIE = { crc: 1 };
  const zipOf = (...files: { name: string; text: string; crc?: number }[]) =>
    Uint8Array.from(
      rawZip(files.map(({ text, ...file }) => ({ ...file, packed: new TextEncoder().encode(text) }))),
    ).buffer;

  it("affects neither the other files, nor their counts and ids", async () => {
    await openZip("base", zipOf({ name: "s/a.md", text: "1\n" }, { name: "s/b.md", text: "1\n" }));
    await openZip("head", zipOf({ name: "s/a.md", text: "2\n" }, { name: "s/b.md", text: "2\n", ...LIE }));
    const opened = await openComparison(PAIR);
    expect(opened.files.map(({ path }) => path)).toEqual(["a.md", "b.md"]);
    expect(pathsOf(opened)).toEqual(["a.md"]);
    expect(opened.counts).toBeNull();
    expect(Object.keys(await countLines("base", "head"))).toEqual(["a.md"]);
    expect(Object.keys(await identifyChanges("base", "head"))).toEqual(["a.md"]);
  });

  it("is added, deleted or changed, never unchanged", async () => {
    await openZip(
      "base",
      zipOf({ name: "s/a.md", text: "1\n", ...LIE }, { name: "s/gone.md", text: "g\n", ...LIE }),
    );
    await openZip(
      "head",
      zipOf({ name: "s/a.md", text: "2\n", ...LIE }, { name: "s/new.md", text: "n\n\n", ...LIE }),
    );
    const { files } = await openComparison(PAIR);
    expect(files.map(({ path, status }) => [path, status])).toEqual([
      ["a.md", "changed"],
      ["gone.md", "deleted"],
      ["new.md", "added"],
    ]);
  });
});
