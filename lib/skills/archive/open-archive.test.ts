import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { deflateRawSync } from "node:zlib";
import { buf as crc32 } from "crc-32";
import JSZip from "jszip";
import { describe, expect, it, vi } from "vitest";
import { ZipFile } from "yazl";
import { openArchive, stripWrapper } from "./open-archive";
import { bytesOf, rawZip } from "./zip-for-test";

/** Bytes that do not compress well, so that inflating takes many slices. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 26;
  });
}

function deflatedZip(content: Uint8Array, overrides: { size?: number; crc?: number } = {}): Uint8Array {
  const packed = new Uint8Array(deflateRawSync(content));
  return rawZip([
    {
      name: "s/a",
      packed,
      method: 8,
      size: overrides.size ?? content.length,
      crc: overrides.crc ?? crc32(content) >>> 0,
    },
  ]);
}

describe("read", () => {
  it.each<["STORE" | "DEFLATE", number]>([
    ["STORE", 0],
    ["STORE", 300_000],
    ["DEFLATE", 0],
    ["DEFLATE", 1],
    ["DEFLATE", 300_000],
  ])("returns the bytes that jszip packed (%s, %i bytes)", async (compression, length) => {
    const content = noise(length);
    const zip = new JSZip().file("s/other", "other").file("s/a.bin", content);
    const archive = await openArchive(await zip.generateAsync({ type: "uint8array", compression }));
    expect(await archive.read("s/a.bin")).toEqual(content);
  });

  it("returns the bytes that yazl streamed, for several files at once", async () => {
    const zip = new ZipFile();
    zip.addReadStream(Readable.from([Buffer.from("# Hello")]), "s/SKILL.md");
    zip.addBuffer(Buffer.from("é"), "s/naïve.md");
    zip.end();
    const archive = await openArchive(await buffer(zip.outputStream));
    const [skillMd, naive] = await Promise.all([archive.read("s/SKILL.md"), archive.read("s/naïve.md")]);
    expect([skillMd, naive]).toEqual([bytesOf("# Hello"), bytesOf("é")]);
  });

  it("returns a copy, so that changing it doesn't change the archive", async () => {
    const archive = await openArchive(rawZip([{ name: "a", packed: bytesOf("hi") }]));
    (await archive.read("a")).fill(0);
    expect(await archive.read("a")).toEqual(bytesOf("hi"));
  });

  const content = noise(100_000);
  it.each<[string, Uint8Array, string]>([
    ["longer than declared", deflatedZip(content, { size: 99_999 }), "exactly its declared size: 's/a'"],
    ["shorter than declared", deflatedZip(content, { size: 100_001 }), "exactly its declared size: 's/a'"],
    [
      "another checksum",
      deflatedZip(content, { crc: 1 }),
      "match the checksum in the archive: 's/a'. It is damaged.",
    ],
    [
      "a stored file with another checksum",
      rawZip([{ name: "s/a", packed: content, crc: 1 }]),
      "in the archive: 's/a'. It is damaged.",
    ],
    [
      "no deflate stream",
      rawZip([{ name: "s/a", packed: bytesOf("nonsense"), method: 8 }]),
      "exactly its declared size: 's/a'",
    ],
  ])("refuses content that contradicts the directory: %s", async (_case, bytes, message) => {
    const archive = await openArchive(bytes);
    await expect(archive.read("s/a")).rejects.toMatchObject({
      type: "invalid_request_error",
      message: expect.stringContaining(message),
    });
  });

  it("stops a bomb that declares 1,000 bytes instead of unpacking it", async () => {
    const bomb = await openArchive(deflatedZip(new Uint8Array(30_000_000), { size: 1_000 }));
    const read = vi.spyOn(ReadableStreamDefaultReader.prototype, "read");
    await expect(bomb.read("s/a")).rejects.toThrow("exactly its declared size");
    expect(read).toHaveBeenCalledTimes(1);
    read.mockRestore();
  });

  it("names a missing file", async () => {
    const archive = await openArchive(rawZip([{ name: "s/a" }]));
    await expect(archive.read("a")).rejects.toMatchObject({
      type: "not_found_error",
      message: expect.stringContaining("'a'"),
    });
  });
});

it("rejects rather than throws for an invalid archive", async () => {
  await expect(openArchive(bytesOf("no zip"))).rejects.toMatchObject({ status: 400 });
});

it.each<[string, string[], string[]]>([
  ["drops the one folder all share", ["s/a", "s/b/c"], ["a", "b/c"]],
  ["drops only one level", ["s/b/a", "s/b/c"], ["b/a", "b/c"]],
  ["keeps flat files", ["a", "b/c"], ["a", "b/c"]],
  ["keeps two folders", ["s/a", "t/a"], ["s/a", "t/a"]],
  ["is not fooled by a common prefix of names", ["s/a", "st/a"], ["s/a", "st/a"]],
  ["keeps nothing", [], []],
])("stripWrapper %s", (_case, paths, stripped) => {
  expect(stripWrapper(paths.map((path) => ({ path }))).map((entry) => entry.path)).toEqual(stripped);
});
