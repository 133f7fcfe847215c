import { readFile } from "node:fs/promises";
import { beforeEach, expect, test, vi } from "vitest";
import { findInComparison, type Hit } from "./find-in-comparison";
import { openFolder } from "./open-bundles";

const pair = { baseKey: "base", headKey: "head" };

async function open(key: string, files: Record<string, BlobPart>) {
  const entries = Object.entries(files);
  await openFolder(
    key,
    entries.map(([path, text]) => ({ path, content: new Blob([text]), executable: false })),
  );
}

const placesOf = (hits: Hit[] = []) =>
  hits.map(({ path, side, line, nth }) => `${path} ${side}${line}.${nth}`);
const find = async (query: string, ignoreWhitespace = false) =>
  placesOf((await findInComparison(pair, query, ignoreWhitespace))?.hits);

beforeEach(async () => {
  await open("base", { "a.txt": "one\nTwo two\nthree\n", "gone.txt": "two\n", "same.txt": "two\n" });
  await open("head", { "a.txt": "one two\nTwo  two\nthree\ntwo\n", "new.txt": "no\n", "same.txt": "two\n" });
});

test("finds unchanged lines once and changed lines on both sides, only in changed files", async () => {
  expect(await find("TWO")).toEqual([
    "a.txt L2.0",
    "a.txt L2.1",
    "a.txt R1.0",
    "a.txt R2.0",
    "a.txt R2.1",
    "a.txt R4.0",
    "gone.txt L1.0",
  ]);
  expect(await find("three")).toEqual(["a.txt R3.0"]);
});

test("finds lines that differ only in whitespace once if whitespace is ignored", async () => {
  expect(await find("two", true)).toEqual([
    "a.txt R1.0",
    "a.txt R2.0",
    "a.txt R2.1",
    "a.txt R4.0",
    "gone.txt L1.0",
  ]);
});

test("takes the query literally, and finds nothing without a match", async () => {
  expect(await find("t.o")).toEqual([]);
  expect(await find("(")).toEqual([]);
});

test("searches the text of documents", async () => {
  const report = await readFile("e2e/samples/report.docx");
  await open("base", {});
  await open("head", { "report.docx": new Uint8Array(report) });
  expect((await find("quarter")).length).toBeGreaterThan(0);
});

test("a search stops when the next one starts", async () => {
  const first = findInComparison(pair, "one", false);
  const second = findInComparison(pair, "two", false);
  expect(await first).toBeNull();
  expect((await second)?.hits).toHaveLength(7);
});

test("stops at 2,000 matches and sets isCut", async () => {
  await open("base", {});
  await open("head", { "long.txt": "x\n".repeat(2_001) });
  const found = await findInComparison(pair, "x", false);
  expect(found?.hits).toHaveLength(2_000);
  expect(found?.isCut).toBe(true);
});

test("reads no more than 2,001 matches of a long line", async () => {
  await open("base", {});
  await open("head", { "long.txt": "x".repeat(100_000) });
  const reads = vi.spyOn(RegExp.prototype, "exec");
  const found = await findInComparison(pair, "x", false);
  const count = reads.mock.calls.filter(([text]) => text.length === 100_000).length;
  reads.mockRestore();
  expect(found?.isCut).toBe(true);
  expect(count).toBeLessThan(2_010);
});
