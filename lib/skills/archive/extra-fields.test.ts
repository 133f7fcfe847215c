import { expect, it } from "vitest";
import { bytesOf, extraField, rawZip, refusalOf, u32, u64 } from "./zip-for-test";

type Entry = Parameters<typeof rawZip>[0][number];

const GREETING = { name: "b", packed: bytesOf("hi") };
const TWO_NAMES = "give a file two names: 'b'";
const TWO_SIZES = "in its header and in the directory: 'b'";

function unicodePath(name: string): Uint8Array {
  return extraField(0x7075, [1], u32(0), name);
}

function zip64(...values: number[]): Uint8Array {
  return extraField(0x0001, values.flatMap(u64));
}

const TIMES = extraField(0x5455, [1], u32(0));
const DESCRIPTOR = bytesOf(u32(0x08074b50), u32(0xd8932aac), u32(2), u32(2));

const SECOND_MEANINGS: [string, Uint8Array, string][] = [
  ["another Unicode path", unicodePath("c"), TWO_NAMES],
  ["another Unicode path after other fields", bytesOf(TIMES, unicodePath("../b")), TWO_NAMES],
  ["another Unicode path after a matching one", bytesOf(unicodePath("b"), unicodePath("c")), TWO_NAMES],
  ["a Unicode path that is not UTF-8", extraField(0x7075, [1], u32(0), [0xff]), TWO_NAMES],
  ["an empty Unicode path", extraField(0x7075), TWO_NAMES],
  ["another zip64 size", zip64(3, 2), TWO_SIZES],
  ["another zip64 compressed size", zip64(2, 3), TWO_SIZES],
  ["a zip64 size past 4 GB", zip64(2 ** 32 + 2, 2), TWO_SIZES],
];

it.each(SECOND_MEANINGS)("refuses %s in the directory and names the entry", (_case, extra, message) => {
  expect(refusalOf(rawZip([{ ...GREETING, extra }]))).toContain(message);
});

it.each(SECOND_MEANINGS)(
  "refuses %s in the local header and names the entry",
  (_case, localExtra, message) => {
    expect(refusalOf(rawZip([{ ...GREETING, localExtra }]))).toContain(message);
  },
);

const MARK = 0xffffffff;
const MARKED = { size: MARK, compressedSize: MARK, crc: 0xd8932aac };
const LOCAL_MARKED = { localSize: MARK, localCompressedSize: MARK };
const LOCAL = { ...GREETING, ...LOCAL_MARKED };
const ORDINARY = "zip64 and ordinary fields of an archive must agree: 'b'";

it.each<[string, Entry]>([
  ["the same sizes in both places", { ...GREETING, extra: zip64(2, 2), localExtra: zip64(2, 2) }],
  ["marked sizes in the local header only", { ...LOCAL, localExtra: zip64(2, 2) }],
  ["marked sizes", { ...MARKED, ...LOCAL, extra: zip64(2, 2), localExtra: zip64(2, 2) }],
  ["one marked size", { ...GREETING, size: MARK, extra: zip64(2), localSize: 2 }],
  [
    "a marked offset",
    {
      ...GREETING,
      ...MARKED,
      ...LOCAL_MARKED,
      headerOffset: MARK,
      extra: zip64(2, 2, 0),
      localExtra: zip64(2, 2),
    },
  ],
  ["a disk that is the first", { ...GREETING, extra: extraField(1, [2, 2, 0].flatMap(u64), u32(0)) }],
])("accepts %s", (_case, entry) => {
  expect(refusalOf(rawZip([{ ...GREETING, ...entry }]))).toBe("accepted");
});

it.each<[string, Partial<Entry>, string]>([
  ["a marked size without its value", { size: MARK, localSize: 2 }, ORDINARY],
  ["two marked sizes and one value", { ...MARKED, ...LOCAL_MARKED, extra: zip64(2) }, ORDINARY],
  ["a value of 4 bytes", { size: MARK, localSize: 2, extra: extraField(1, u32(2)) }, ORDINARY],
  ["one value, and no mark", { extra: zip64(2) }, ORDINARY],
  ["two fields", { extra: bytesOf(zip64(2, 2), zip64(2, 2)) }, ORDINARY],
  ["another disk", { extra: extraField(1, [2, 2, 0].flatMap(u64), u32(1)) }, ORDINARY],
  ["another offset", { extra: zip64(2, 2, 1) }, TWO_SIZES],
  // By its mark the compressed size is 2, by its position it is 7.
  ["a value in two places", { compressedSize: MARK, localCompressedSize: 2, extra: zip64(2, 7) }, TWO_SIZES],
  ["marked sizes that differ in the local header", { ...LOCAL_MARKED, localExtra: zip64(2, 3) }, TWO_SIZES],
  ["one value in the local header", { localExtra: zip64(2) }, TWO_SIZES],
  ["marked sizes that are missing in the local header", LOCAL_MARKED, TWO_SIZES],
])("refuses %s", (_case, overrides, message) => {
  expect(refusalOf(rawZip([{ ...GREETING, ...overrides }]))).toContain(message);
});

const CRC = 0xd8932aac;
const WIDE_SUMS = [u32(CRC), u64(2), u64(2)].flat();
const STREAMED = { ...GREETING, flags: 8 };

it.each<[string, Entry]>([
  ["without zip64", { ...STREAMED, tail: DESCRIPTOR }],
  ["of zip64", { ...STREAMED, localExtra: zip64(0, 0), tail: bytesOf(u32(0x08074b50), WIDE_SUMS) }],
  ["of zip64, without its signature", { ...STREAMED, localExtra: zip64(2, 2), tail: bytesOf(WIDE_SUMS) }],
  [
    "of zip64, with marked sizes",
    { ...STREAMED, ...LOCAL_MARKED, localExtra: zip64(2, 0), tail: bytesOf(u32(0x08074b50), WIDE_SUMS) },
  ],
])("accepts a descriptor %s", (_case, entry) => {
  expect(refusalOf(rawZip([entry, { name: "c" }]))).toBe("accepted");
});

it.each<[string, Entry]>([
  ["that is short, after zip64 sizes", { ...STREAMED, localExtra: zip64(2, 2), tail: DESCRIPTOR }],
  ["that is long, without zip64 sizes", { ...STREAMED, tail: bytesOf(u32(0x08074b50), WIDE_SUMS) }],
  [
    "with another size",
    { ...STREAMED, localExtra: zip64(0, 0), tail: bytesOf(u32(0x08074b50), u32(CRC), u64(2), u64(3)) },
  ],
  [
    "with a size past 4 GB",
    {
      ...STREAMED,
      localExtra: zip64(0, 0),
      tail: bytesOf(u32(0x08074b50), u32(CRC), u64(2), u64(2 ** 32 + 2)),
    },
  ],
])("refuses a descriptor %s", (_case, entry) => {
  expect(refusalOf(rawZip([entry, { name: "c" }]))).toMatch(/'b'|'c'/);
});

it.each([
  ["times", TIMES],
  ["the same name and the same sizes again", bytesOf(unicodePath("b"), zip64(2, 2))],
  ["a rest too short for a field", bytesOf(TIMES, [0, 0, 0])],
])("accepts %s", (_case, extra) => {
  expect(refusalOf(rawZip([{ ...GREETING, extra, localExtra: extra }]))).toBe("accepted");
});
