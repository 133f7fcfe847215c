import { expect, it, vi } from "vitest";
import { findInFiles } from "./find-in-files";
import { openedBundle, openFolder } from "./open-bundles";

async function open(key: string, files: Record<string, string>) {
  await openFolder(
    key,
    Object.entries(files).map(([path, text]) => ({ path, content: new Blob([text]), executable: false })),
  );
}

it("counts matches by file and leaves binary files out", async () => {
  await open("a", { "SKILL.md": "run run\n", "b.bin": "\0run", "c.txt": "walk\nRun\n" });
  expect(await findInFiles("a", "run")).toMatchObject({
    count: 3,
    isCut: false,
    files: [
      { path: "SKILL.md", count: 2 },
      { path: "c.txt", count: 1, lines: [{ line: 2, text: "Run" }] },
    ],
  });
});

it("stops when a newer search starts, which completes", async () => {
  await open("b", Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}.txt`, "needle"])));
  const [older, newer] = await Promise.all([findInFiles("b", "n"), findInFiles("b", "needle")]);
  expect([older, newer?.count]).toEqual([null, 50]);
});

it("stops at its limit for all files and sets isCut", async () => {
  await open("c", { "1.txt": "x".repeat(1_500), "2.txt": "x".repeat(1_500) });
  const found = await findInFiles("c", "x");
  expect([found?.count, found?.isCut, found?.files.map(({ count }) => count)]).toEqual([
    2_000,
    true,
    [1_500, 500],
  ]);
});

it("searches the newer files when a key is opened again", async () => {
  await open("d", { "1.txt": "old" });
  await findInFiles("d", "old");
  await open("d", { "1.txt": "new" });
  expect((await findInFiles("d", "new"))?.count).toBe(1);
});

it("reads a file once for all searches of its bundle", async () => {
  await open("f", { "1.txt": "needle" });
  const reads = vi.spyOn(openedBundle("f"), "read");
  for (const query of ["n", "ne", "nee"]) expect((await findInFiles("f", query))?.count).toBe(1);
  expect(reads).toHaveBeenCalledTimes(1);
});

it("pauses after some milliseconds of work, not after each file", async () => {
  const files = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`${index}.txt`, "needle"]));
  await open("e", files);
  await findInFiles("e", "warm up");
  const pauses = vi.spyOn(globalThis, "setTimeout");
  expect((await findInFiles("e", "needle"))?.count).toBe(2_000);
  expect(pauses.mock.calls.length).toBeLessThan(200);
  pauses.mockRestore();
});
