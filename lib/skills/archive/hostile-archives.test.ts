import { deflateRawSync } from "node:zlib";
import { buf as crc32 } from "crc-32";
import { expect, test } from "vitest";
import { ApiError } from "@/lib/skills/api/api-error";
import { openArchive } from "./open-archive";
import { bytesOf, rawZip, u16, u32 } from "./zip-for-test";

type Entry = Parameters<typeof rawZip>[0][number];

const SKILL: Entry = { name: "s/SKILL.md", packed: bytesOf("# Hello") };
const NOTE: Entry = { name: "s/note.md", packed: bytesOf("a note") };
const GOOD = rawZip([SKILL, NOTE]);

/** Opens an archive and reads every file, as a publish does. Returns the message of the refusal, or "accepted". */
async function fateOf(bytes: Uint8Array): Promise<string> {
  try {
    const archive = await openArchive(bytes);
    for (const { path } of archive.entries) await archive.read(path);
  } catch (error) {
    if (error instanceof ApiError && error.status === 400) return error.message;
    throw error;
  }
  return "accepted";
}

function deflated(content: Uint8Array, overrides: Partial<Entry> = {}): Entry {
  return {
    name: "s/deflated",
    packed: new Uint8Array(deflateRawSync(content)),
    method: 8,
    size: content.length,
    crc: crc32(content) >>> 0,
    ...overrides,
  };
}

/** An end record in the last file, whose comment extends over the padding after the real end. */
function paddedTwice(): Uint8Array {
  const zip = (commentLength: number) => {
    const hidden = bytesOf(GOOD.slice(-22, -2), u16(commentLength));
    return bytesOf(rawZip([SKILL, { name: "s/z", packed: hidden }]), new Uint8Array(9));
  };
  const bytes = zip(0);
  const end = Buffer.from(bytes).indexOf("PK\x05\x06", 0, "latin1") + 22;
  return zip(bytes.length - end);
}

function edited(at: number, ...values: number[]): Uint8Array {
  const copy = GOOD.slice();
  copy.set(values, at < 0 ? copy.length + at : at);
  return copy;
}

const NAMES: string[] = [
  "..",
  "../evil",
  "s/..",
  "s/../../evil",
  "s/./a",
  "./s/a",
  "/etc/passwd",
  "//host/share",
  "C:/windows/a",
  "c:evil",
  "s\\a",
  "..\\evil",
  "\\\\host\\a",
  "s//a",
  "s/a\0.md",
  "s/a\n.md",
  "s/a\r.md",
  "s/\x1b[2J",
  "s/\x7f",
  "s/\x85",
  "",
  "/",
  "s/../",
  "a".repeat(513),
  `${"d/".repeat(17)}a`,
  "__MACOSX/../../evil",
  ".git/../../evil",
  "s/Icon\r/evil",
];

const METHODS = [1, 2, 3, 4, 5, 6, 7, 9, 10, 12, 14, 18, 19, 93, 95, 96, 97, 98, 99, 65_535];
const FLAGS = [0x0001, 0x0010, 0x0020, 0x0040, 0x0080, 0x0100, 0x0400, 0x1000, 0x2000, 0x4000, 0x8000];
const SPECIAL_MODES = [0o010644, 0o020644, 0o060644, 0o140755, 0o120777, 0o120644, 0o040755, 0o160000];
const COLLISIONS: [string, string][] = [
  ["s/a", "s/a"],
  ["s/a", "s/A"],
  ["s/é", "s/e\u0301"],
  ["s/ß", "s/ẞ"],
  ["s/İ", "s/i̇"],
  ["s/ﬁ", "s/FI"],
  ["s/a", "s/a/b"],
  ["s/a/b", "s/a"],
  ["s/a/", "s/a"],
  ["s/D/a", "s/d/b"],
  ["s/d/", "s/d/"],
  ["s/Å", "s/Å"],
];

const cases: [string, Uint8Array][] = [
  ...NAMES.map((name): [string, Uint8Array] => [
    `the name ${JSON.stringify(name)}`,
    rawZip([SKILL, { name }]),
  ]),
  ...METHODS.map((method): [string, Uint8Array] => [
    `method ${method}`,
    rawZip([SKILL, { name: "s/a", method }]),
  ]),
  ...FLAGS.map((flags): [string, Uint8Array] => [
    `flag 0x${flags.toString(16)}`,
    rawZip([SKILL, { name: "s/a", flags }]),
  ]),
  ...SPECIAL_MODES.map((mode): [string, Uint8Array] => [
    `mode 0${mode.toString(8)}`,
    rawZip([SKILL, { name: "s/a", mode }]),
  ]),
  ...COLLISIONS.map(([one, two]): [string, Uint8Array] => [
    `${JSON.stringify(one)} beside ${JSON.stringify(two)}`,
    rawZip([SKILL, { name: one }, { name: two }]),
  ]),
  ...[1, 4, 21, 22, 23, 40, 60, 100].map((missing): [string, Uint8Array] => [
    `the last ${missing} bytes missing`,
    GOOD.slice(0, -missing),
  ]),
  ...[1, 3, 30, 31, 50].map((missing): [string, Uint8Array] => [
    `the first ${missing} bytes missing`,
    GOOD.slice(missing),
  ]),
  ...[1, 2, 22, 1_000, 70_000].map((extra): [string, Uint8Array] => [
    `${extra} bytes after the end`,
    bytesOf(GOOD, new Uint8Array(extra).fill(0x20)),
  ]),
  ["more NULs after the end than a reader searches", bytesOf(GOOD, new Uint8Array(70_000))],
  ["NULs and a byte after the end", bytesOf(GOOD, [0, 0, 1, 0])],
  ["padding that an earlier end record has as its comment", paddedTwice()],
  ["a DOS attribute that makes a file a folder", rawZip([SKILL, { ...NOTE, dosAttributes: 0x10 }])],
  ["a DOS attribute that makes a file a volume label", rawZip([SKILL, { ...NOTE, dosAttributes: 0x08 }])],
  ...[1, 4, 512].map((extra): [string, Uint8Array] => [
    `${extra} bytes before the start`,
    rawZip([SKILL], { before: new Uint8Array(extra) }),
  ]),
  ["no bytes", new Uint8Array()],
  ["21 bytes", new Uint8Array(21)],
  ["a web page", bytesOf("<!doctype html><title>404</title>")],
  ["a gzip file", bytesOf([0x1f, 0x8b, 8, 0], new Uint8Array(60))],
  ["two archives in one", bytesOf(GOOD, GOOD)],
  ["an archive in the comment of another", rawZip([SKILL], { comment: GOOD })],
  ["an end record in the comment", rawZip([SKILL], { comment: bytesOf(GOOD.slice(-22)) })],
  ["more entries declared than present", rawZip([SKILL], { entryCount: 2 })],
  ["fewer entries declared than present", rawZip([SKILL, NOTE], { entryCount: 1 })],
  ["no entries declared", rawZip([SKILL], { entryCount: 0 })],
  ["65,535 declared entries", rawZip([SKILL], { entryCount: 0xffff })],
  ["another disk", rawZip([SKILL], { diskNumber: 1 })],
  ["an entry on another disk", rawZip([{ ...SKILL, disk: 1 }])],
  ["a gap between entries", rawZip([{ ...SKILL, tail: bytesOf("gap") }, NOTE])],
  ["a hidden entry between entries", rawZip([{ ...SKILL, tail: GOOD.slice(0, 47) }, NOTE])],
  ["two entries with the same content", rawZip([SKILL, { ...NOTE, headerOffset: 0 }])],
  ["an entry that starts inside another", rawZip([SKILL, { ...NOTE, headerOffset: 10 }])],
  ["an entry after the end", rawZip([SKILL, { ...NOTE, headerOffset: 1_000_000 }])],
  ["another name in the local header", rawZip([{ ...SKILL, localName: "s/EVIL.md" }])],
  ["a longer name in the local header", rawZip([{ ...SKILL, localName: "s/SKILL.md.exe" }])],
  ["another method in the local header", rawZip([{ ...SKILL, localMethod: 8 }])],
  ["another size in the local header", rawZip([{ ...SKILL, localSize: 3 }])],
  ["other flags in the local header", rawZip([{ ...SKILL, localFlags: 0x0800 }])],
  ["encrypted in the local header only", rawZip([{ ...SKILL, localFlags: 1 }])],
  ["streamed in the local header only", rawZip([{ ...SKILL, localFlags: 8 }])],
  ["streamed without a descriptor", rawZip([{ ...SKILL, flags: 8 }, NOTE])],
  ["a descriptor with another size", rawZip([{ ...SKILL, flags: 8, tail: bytesOf(u32(0), u32(7), u32(8)) }])],
  ["a stored file shorter than declared", rawZip([{ ...SKILL, size: 3 }])],
  ["a stored file longer than declared", rawZip([{ ...SKILL, size: 30 }])],
  ["a compressed size past the directory", rawZip([{ ...SKILL, compressedSize: 5_000 }])],
  ["another checksum", rawZip([{ ...SKILL, crc: 1 }])],
  ["another checksum, deflated", rawZip([deflated(bytesOf("x"), { crc: 1 })])],
  ["a deflate stream longer than declared", rawZip([deflated(bytesOf("xxxx"), { size: 3 })])],
  ["a deflate stream shorter than declared", rawZip([deflated(bytesOf("xxxx"), { size: 5 })])],
  ["a deflate stream cut short", rawZip([deflated(bytesOf("x".repeat(99)), { packed: bytesOf([0x4b]) })])],
  ["a deflate stream of nonsense", rawZip([deflated(bytesOf("x"), { packed: bytesOf("\xff\xff\xff") })])],
  ["no deflate stream at all", rawZip([deflated(bytesOf("x"), { packed: new Uint8Array() })])],
  ...[1, 2, 100, 70_000].map((extra): [string, Uint8Array] => {
    const packed = bytesOf(new Uint8Array(deflateRawSync(bytesOf("text"))), new Uint8Array(extra));
    return [`${extra} bytes after a deflate stream`, rawZip([deflated(bytesOf("text"), { packed })])];
  }),
  ["a second deflate stream after the first", rawZip([doubled()])],
  ["a bomb of its declared size", rawZip([deflated(new Uint8Array(30_000_001))])],
  ["a bomb that declares 1,000 bytes", rawZip([deflated(new Uint8Array(40_000_000), { size: 1_000 })])],
  ["a bomb of many files", rawZip(manyMegabytes(31))],
  ["a declared size of 4 GB", rawZip([deflated(bytesOf("x"), { size: 0xffffffff })])],
  ["a declared size of 3 GB", rawZip([deflated(bytesOf("x"), { size: 3_000_000_000 })])],
  ["5,001 files", rawZip(Array.from({ length: 5_001 }, (_, index) => ({ name: `s/${index}` })))],
  ["a Unicode path with another name", rawZip([{ ...SKILL, extra: unicodePath("s/evil") }])],
  ["a name that is not UTF-8", rawZip([{ name: Uint8Array.of(0x73, 0x2f, 0xff) }])],
  ["a name of half a character", rawZip([{ name: Uint8Array.of(0x73, 0x2f, 0xc3) }])],
  ["an overlong slash", rawZip([{ name: Uint8Array.of(0x73, 0xc0, 0xaf, 0x61) }])],
  ["a surrogate in UTF-8", rawZip([{ name: Uint8Array.of(0x73, 0x2f, 0xed, 0xa0, 0x80) }])],
  ["a folder with content", rawZip([{ name: "s/d/", packed: bytesOf("x") }])],
  ["a file with the mode of a folder", rawZip([{ name: "s/d", mode: 0o040755 }])],
  ["a folder with the mode of a file", rawZip([{ name: "s/d/", mode: 0o100644 }])],
  ["a directory without its signature", edited(-22 - 60, 0)],
  ["a directory offset past the end", edited(-6, 0xff, 0xff, 0xff, 0x7f)],
  ["a directory length of zero", edited(-10, 0, 0, 0, 0)],
  ["a comment length without a comment", edited(-2, 5, 0)],
  ["a zip64 locator", withZip64Locator()],
];

function doubled(): Entry {
  const one = new Uint8Array(deflateRawSync(bytesOf("one")));
  return deflated(bytesOf("one"), { packed: bytesOf(one, new Uint8Array(deflateRawSync(bytesOf("two")))) });
}

function manyMegabytes(count: number): Entry[] {
  return Array.from({ length: count }, (_, index) =>
    deflated(new Uint8Array(1_000_000), { name: `s/${index}` }),
  );
}

function unicodePath(path: string): Uint8Array {
  const name = bytesOf(path);
  return bytesOf(u16(0x7075), u16(name.length + 5), [1], u32(0), name);
}

function withZip64Locator(): Uint8Array {
  const end = GOOD.length - 22;
  const locator = bytesOf(u32(0x07064b50), u32(0), u32(0), u32(0), u32(1));
  return bytesOf(GOOD.slice(0, end), locator, GOOD.slice(end));
}

test.each(cases)("refuses an archive with %s and gives a reason", async (_case, bytes) => {
  const fate = await fateOf(bytes);
  expect(fate).not.toBe("accepted");
  expect(fate.length).toBeGreaterThan(20);
});

test("there are at least 120 cases, and the archive they are made from is valid", async () => {
  expect(cases.length).toBeGreaterThanOrEqual(120);
  expect(await fateOf(GOOD)).toBe("accepted");
});

test("an archive with one flipped byte is never read as other content", async () => {
  for (let at = 0; at < GOOD.length; at++) {
    const flipped = edited(at, (GOOD[at] ?? 0) ^ 0xff);
    if ((await fateOf(flipped)) !== "accepted") continue;
    const archive = await openArchive(flipped);
    const content = await Promise.all(archive.entries.map(({ path }) => archive.read(path)));
    expect(content, `byte ${at} of ${GOOD.length}`).toEqual([SKILL.packed, NOTE.packed]);
  }
});
