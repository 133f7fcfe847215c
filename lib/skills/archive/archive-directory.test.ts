import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { MAX_ARCHIVE_ENTRIES, MAX_BUNDLE_BYTES, MAX_BUNDLE_FILES } from "@/lib/skills/limits";
import { readArchiveDirectory, readArchiveDirectoryInPieces } from "./archive-directory";
import { bytesOf, rawZip, refusalOf, u32 } from "./zip-for-test";

function listing(bytes: Uint8Array): string[] {
  return readArchiveDirectory(bytes).map(
    ({ path, size, executable }) => `${path} ${size}${executable ? " x" : ""}`,
  );
}

describe("reads archives of ordinary tools", () => {
  it("jszip, with folders, a comment and executable bits", async () => {
    const zip = new JSZip();
    zip.file("my-skill/SKILL.md", "# Hello");
    zip.file("my-skill/scripts/run.sh", "echo", { unixPermissions: 0o755 });
    const bytes = await zip.generateAsync({ type: "uint8array", platform: "UNIX", comment: "commit 1234" });
    expect(listing(bytes)).toEqual(["my-skill/SKILL.md 7", "my-skill/scripts/run.sh 4 x"]);
  });

  it.each([true, false])("jszip streamed, with data descriptors (deflated: %s)", async (deflated) => {
    const zip = new JSZip().file("s/SKILL.md", "x".repeat(5_000)).file("s/é ü.md", "é");
    const compression = deflated ? "DEFLATE" : "STORE";
    const bytes = await zip.generateAsync({ type: "uint8array", streamFiles: true, compression });
    expect(listing(bytes)).toEqual(["s/SKILL.md 5000", "s/é ü.md 2"]);
  });

  it("yazl streamed, with data descriptors and an empty folder", async () => {
    const zip = new ZipFile();
    zip.addReadStream(Readable.from([Buffer.from("# Hello")]), "s/SKILL.md", { mode: 0o100644 });
    zip.addBuffer(Buffer.from("echo"), "s/run.sh", { mode: 0o100755 });
    zip.addEmptyDirectory("s/empty");
    zip.end();
    expect(listing(await buffer(zip.outputStream))).toEqual(["s/SKILL.md 7", "s/run.sh 4 x"]);
  });

  it("names in UTF-8 without the flag, as macOS and Info-ZIP write them", () => {
    expect(listing(rawZip([{ name: "s/é ü.md" }]))).toEqual(["s/é ü.md 0"]);
  });

  it("descriptors without their signature", () => {
    const packed = bytesOf("hello");
    const tail = bytesOf(u32(0x3610a686), u32(5), u32(5));
    expect(listing(rawZip([{ name: "a", packed, flags: 8, tail }, { name: "b" }]))).toEqual(["a 5", "b 0"]);
  });

  it("including the files that macOS adds", () => {
    expect(listing(rawZip([{ name: "s/SKILL.md" }, { name: "__MACOSX/s/._SKILL.md" }]))).toHaveLength(2);
  });

  it("no entries at all", () => {
    expect(listing(rawZip([]))).toEqual([]);
  });

  it("a view into a larger buffer", () => {
    const zip = rawZip([{ name: "a", packed: bytesOf("hi") }]);
    const larger = bytesOf("......", zip, "...");
    expect(listing(larger.subarray(6, 6 + zip.length))).toEqual(["a 2"]);
  });
});

const GREETING = { name: "b", packed: bytesOf("hi") };

describe("refuses an archive that readers could understand differently, with the rule and the entry", () => {
  it.each<[string, Uint8Array, string]>([
    [
      "bytes before the first entry",
      rawZip([{ name: "a" }], { before: bytesOf("#!/bin/sh") }),
      "gaps or overlaps: 'a'",
    ],
    [
      "a gap between entries",
      rawZip([{ name: "a", tail: bytesOf("x") }, { name: "b" }]),
      "gaps or overlaps: 'b'",
    ],
    ["a gap before the directory", rawZip([{ name: "a", tail: bytesOf("x") }]), "gaps or overlaps"],
    [
      "two records for one entry",
      rawZip([{ name: "a" }, { name: "a", headerOffset: 0 }]),
      "two entries named 'a'",
    ],
    [
      "entries that overlap",
      rawZip([{ name: "a" }, { name: "b", headerOffset: 0 }]),
      "gaps or overlaps: 'b'",
    ],
    ["an offset that isn't a header", rawZip([{ ...GREETING, headerOffset: 1 }]), "gaps or overlaps: 'b'"],
    [
      "content that overlaps the directory",
      rawZip([{ name: "a", method: 8, compressedSize: 10 }]),
      "gaps or overlaps",
    ],
    ["a path that leaves the folder", rawZip([{ name: "s/../../evil" }]), "'s/../../evil' contains '..'"],
    ["an absolute path", rawZip([{ name: "/etc/passwd" }]), "'/etc/passwd' is absolute"],
    [
      "a backslash",
      rawZip([{ name: "s\\a" }]),
      "must separate folders with '/', not '\\': 's\\a'. On Windows, zip the folder with Explorer",
    ],
    ["a NUL in a name", rawZip([{ name: "s/a\0.md" }]), "'s/a\\x00.md' contains control characters"],
    ["the same name twice", rawZip([{ name: "s/a" }, { name: "s/a" }]), "two entries named 's/a'"],
    ["names that differ by case", rawZip([{ name: "s/A" }, { name: "s/a" }]), "'s/a' and 's/A'"],
    [
      "names that differ in Unicode composition",
      rawZip([{ name: "s/é" }, { name: "s/e\u0301" }]),
      "'s/e\u0301' and 's/é'",
    ],
    ["a file that is a folder", rawZip([{ name: "s/a" }, { name: "s/a/b" }]), "'s/a/b' and 's/a'"],
    [
      "a declared size of 3 GB",
      rawZip([{ name: "s/bomb", method: 8, size: 3e9 }]),
      "can't exceed 30,000,000 bytes: 's/bomb'",
    ],
    [
      "30 MB in two files",
      rawZip([
        { name: "s/a", method: 8, size: MAX_BUNDLE_BYTES },
        { name: "s/b", method: 8, size: 1 },
      ]),
      "can't exceed 30,000,000 bytes uncompressed: 's/b'",
    ],
  ])("%s", (_case, bytes, message) => {
    expect(refusalOf(bytes)).toContain(message);
  });

  it("counts files up to the limit, without junk", () => {
    const files = Array.from({ length: MAX_BUNDLE_FILES }, (_, index) => ({ name: `s/${index}` }));
    const withJunk = [...files, { name: "s/.DS_Store" }];
    expect(refusalOf(rawZip(withJunk))).toBe("accepted");
    expect(refusalOf(rawZip([...withJunk, { name: "s/more" }]))).toContain("more than 5,000 files: 's/more'");
  });

  it("limits the number of entries, including junk, before reading them", () => {
    const junk = Array.from({ length: MAX_ARCHIVE_ENTRIES }, (_, index) => ({ name: `.git/${index}` }));
    expect(refusalOf(rawZip(junk))).toBe("accepted");
    expect(refusalOf(rawZip([...junk, { name: "a" }]))).toContain("more than 20,000 entries");
  });

  it.each<[string, number, Partial<Parameters<typeof rawZip>[0][number]>]>([
    ["of many entries", 10_000, {}],
    ["of long extra fields in the directory", 100, { extra: new Uint8Array(65_000) }],
    ["of long extra fields before the contents", 100, { localExtra: new Uint8Array(65_000) }],
  ])("pauses while it reads headers %s", (_case, count, entry) => {
    const entries = Array.from({ length: count }, (_, index) => ({ ...entry, name: `.git/${index}` }));
    const pieces = [...readArchiveDirectoryInPieces(rawZip(entries))];
    expect(pieces.length).toBeGreaterThan(15);
  });

  it("accepts exactly the size limit, and refuses a single file over it even as junk", () => {
    const full = { name: "s/a", method: 8, size: MAX_BUNDLE_BYTES };
    const junk = { name: "s/node_modules/a", method: 8, size: MAX_BUNDLE_BYTES };
    expect(refusalOf(rawZip([full, junk]))).toBe("accepted");
    expect(refusalOf(rawZip([full, { ...junk, size: MAX_BUNDLE_BYTES + 1 }]))).toContain(
      "'s/node_modules/a'",
    );
  });
});
