import { buf as crc32 } from "crc-32";
import { expect, it } from "vitest";
import { readArchiveDirectory } from "./archive-directory";
import { bytesOf, extraField, rawZip, refusalOf, u32 } from "./zip-for-test";

/** "s/é.md" in a DOS code page. */
const WRITTEN = bytesOf("s/", [0x82], ".md");

interface UnicodePath {
  of?: Uint8Array;
  crc?: number;
  version?: number;
}

function unicodePath(
  name: string | number[],
  { of = WRITTEN, crc, version = 1 }: UnicodePath = {},
): Uint8Array {
  return extraField(0x7075, [version], u32(crc ?? crc32(of) >>> 0), name);
}

it("reads a name in another encoding from its Unicode path", () => {
  const extra = unicodePath("s/é.md");
  const [entry] = readArchiveDirectory(rawZip([{ name: WRITTEN, extra, localExtra: extra }]));
  expect(entry?.path).toBe("s/é.md");
});

it("needs that Unicode path in the directory only", () => {
  expect(refusalOf(rawZip([{ name: WRITTEN, extra: unicodePath("s/é.md") }]))).toBe("accepted");
});

it("reads a name in a multibyte encoding from its Unicode path", () => {
  const name = bytesOf("s/", [0x93, 0xfa, 0x96, 0x7b], "/a.md");
  const extra = unicodePath("s/日本/a.md", { of: name });
  expect(refusalOf(rawZip([{ name, extra }]))).toBe("accepted");
});

const ENCODING = "name files in UTF-8";

it.each<[string, Uint8Array, string]>([
  ["the checksum of another name", unicodePath("s/é.md", { crc: 1 }), ENCODING],
  ["another version", unicodePath("s/é.md", { version: 2 }), ENCODING],
  ["bytes that aren't UTF-8 either", unicodePath([0x73, 0x2f, 0xff]), ENCODING],
  ["nothing", unicodePath(""), ENCODING],
  ["another folder", unicodePath("t/é.md"), ENCODING],
  ["more folders", unicodePath("s/é/é.md"), ENCODING],
  ["a plain name", unicodePath("s/SKILL.md"), ENCODING],
  ["a path out of the folder", unicodePath("../é.md"), ENCODING],
  ["two names", bytesOf(unicodePath("s/é.md"), unicodePath("s/ü.md")), "give a file two names"],
])("refuses a Unicode path with %s", (_case, extra, message) => {
  expect(refusalOf(rawZip([{ name: WRITTEN, extra }]))).toContain(message);
});

it.each<[string, Uint8Array, Parameters<typeof rawZip>[0][number]]>([
  ["declared as UTF-8", WRITTEN, { name: WRITTEN, flags: 0x0800 }],
  ["with a backslash for a second byte", bytesOf("s/", [0x95, 0x5c]), { name: bytesOf("s/", [0x95, 0x5c]) }],
])("refuses a name %s despite its Unicode path", (_case, of, entry) => {
  expect(refusalOf(rawZip([{ ...entry, extra: unicodePath("s/é.md", { of }) }]))).toContain(ENCODING);
});

it("refuses another name in the local header", () => {
  const [extra, localExtra] = [unicodePath("s/é.md"), unicodePath("s/ü.md")];
  expect(refusalOf(rawZip([{ name: WRITTEN, extra, localExtra }]))).toContain(
    "give a file two names: 's/é.md'",
  );
});

it("refuses a name over the length limit", () => {
  expect(refusalOf(rawZip([{ name: "x".repeat(60_000) }]))).toContain("is 60,000 bytes long (limit 512)");
});
