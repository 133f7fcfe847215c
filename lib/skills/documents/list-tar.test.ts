import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { packTar } from "modern-tar";
import { expect, it } from "vitest";
import { listTar } from "./list-tar";

const BLOCK_BYTES = 512;

it("lists what tar packed: long names, modes and links, without folders", async () => {
  const { files, isCut } = await listTar(new Uint8Array(await readFile("e2e/samples/parts.tar.gz")));
  expect(isCut).toBe(false);
  expect(files.map(({ path, size, executable, target }) => [path, size, executable, target])).toEqual([
    ["parts/bin/go.sh", 21, true, null],
    [`parts/${"deep/".repeat(40)}name.md`, 5, false, null],
    ["parts/link", 0, false, "bin/go.sh"],
    ["parts/Größe.txt", 3, false, null],
  ]);
});

it("lists an uncompressed tar", async () => {
  const tar = await packTar([{ header: { name: "a.txt", size: 2, type: "file" }, body: "hi" }]);
  expect(await listTar(tar)).toEqual({
    files: [{ path: "a.txt", size: 2, executable: false, target: null }],
    isCut: false,
    source: "headers",
  });
});

it.each<[string, () => Uint8Array]>([
  ["text", () => new TextEncoder().encode("no tar at all ".repeat(100))],
  ["gzipped text", () => gzipSync("no tar at all ".repeat(100))],
  ["damaged gzip", () => gzipSync("x".repeat(10_000)).fill(7, 20)],
])("%s is refused", async (_case, bytes) => {
  await expect(listTar(new Uint8Array(bytes()))).rejects.toThrow("isn’t a valid tar archive");
});

it("stops at a bomb and reports that the list is cut", async () => {
  const tar = await packTar([
    { header: { name: "zeros", size: 100, type: "file" }, body: new Uint8Array(100) },
  ]);
  const header = tar.slice(0, BLOCK_BYTES);
  new TextEncoder().encodeInto("77777777777", header.subarray(124));
  header.fill(32, 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  new TextEncoder().encodeInto(`${sum.toString(8).padStart(6, "0")}\0 `, header.subarray(148));
  const bomb = gzipSync(Buffer.concat([header, Buffer.alloc(10_000_000)]));
  const listing = await listTar(new Uint8Array(bomb), 5_000_000);
  expect(listing).toMatchObject({ files: [{ path: "zeros" }], isCut: true });
});
