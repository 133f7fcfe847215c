import { expect, it } from "vitest";
import { bytesOf, rawZip, refusalOf, u16, u32 } from "./zip-for-test";

const GREETING = { name: "b", packed: bytesOf("hi") };
const TWO_NAMES = "give a file two names: 'b'";
const TWO_SIZES = "in its header and in the directory: 'b'";

function field(id: number, content: Uint8Array): Uint8Array {
  return bytesOf(u16(id), u16(content.length), content);
}

function unicodePath(name: string): Uint8Array {
  return field(0x7075, bytesOf([1], u32(0), name));
}

function zip64(size: number, compressedSize: number, high = 0): Uint8Array {
  return field(0x0001, bytesOf(u32(size), u32(high), u32(compressedSize), u32(0)));
}

const TIMES = field(0x5455, bytesOf([1], u32(0)));
const DESCRIPTOR = bytesOf(u32(0x08074b50), u32(0xd8932aac), u32(2), u32(2));

const SECOND_MEANINGS: [string, Uint8Array, string][] = [
  ["another Unicode path", unicodePath("c"), TWO_NAMES],
  ["another Unicode path behind other fields", bytesOf(TIMES, unicodePath("../b")), TWO_NAMES],
  ["another Unicode path behind the same one", bytesOf(unicodePath("b"), unicodePath("c")), TWO_NAMES],
  ["a Unicode path that is not UTF-8", field(0x7075, bytesOf([1], u32(0), [0xff])), TWO_NAMES],
  ["an empty Unicode path", field(0x7075, bytesOf([])), TWO_NAMES],
  ["another zip64 size", zip64(3, 2), TWO_SIZES],
  ["another zip64 compressed size", zip64(2, 3), TWO_SIZES],
  ["a zip64 size past 4 GB", zip64(2, 2, 1), TWO_SIZES],
  ["a zip64 field that is cut short", field(0x0001, bytesOf(u32(2), u32(0))), TWO_SIZES],
];

it.each(SECOND_MEANINGS)("refuses %s in the directory and names the entry", (_case, extra, message) => {
  expect(refusalOf(rawZip([{ ...GREETING, extra }]))).toContain(message);
});

it.each(SECOND_MEANINGS)(
  "refuses %s before the content and names the entry",
  (_case, localExtra, message) => {
    expect(refusalOf(rawZip([{ ...GREETING, localExtra }]))).toContain(message);
  },
);

it("refuses zip64 sizes before a streamed file, whose descriptor then has two lengths", () => {
  const streamed = { ...GREETING, flags: 8, tail: DESCRIPTOR };
  expect(refusalOf(rawZip([streamed]))).toBe("accepted");
  expect(refusalOf(rawZip([{ ...streamed, localExtra: zip64(2, 2) }]))).toContain(TWO_SIZES);
});

it.each([
  ["times", TIMES],
  ["the same name and the same sizes again", bytesOf(unicodePath("b"), zip64(2, 2))],
  ["a rest too short for a field", bytesOf(TIMES, [0, 0, 0])],
])("takes %s", (_case, extra) => {
  expect(refusalOf(rawZip([{ ...GREETING, extra, localExtra: extra }]))).toBe("accepted");
});
