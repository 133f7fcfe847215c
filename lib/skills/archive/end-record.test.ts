import { expect, it } from "vitest";
import { bytesOf, rawZip, refusalOf } from "./zip-for-test";

const EMPTY_ZIP = rawZip([]);

it.each<[string, Uint8Array, string]>([
  ["text", bytesOf("not a zip, only a long enough text"), "not a zip archive"],
  ["nothing", new Uint8Array(), "not a zip archive"],
  ["an archive cut short", rawZip([{ name: "a" }]).subarray(0, -1), "not a zip archive"],
  [
    "bytes after the end",
    rawZip([{ name: "a" }], { after: bytesOf("x") }),
    "data after their end. Zip the folder again.",
  ],
  [
    "a second archive in the comment",
    rawZip([{ name: "a" }], { comment: EMPTY_ZIP }),
    "directory is damaged",
  ],
  ["several disks", rawZip([{ name: "a" }], { diskNumber: 1 }), "split into several files"],
  ["fewer records than declared", rawZip([{ name: "a" }], { entryCount: 2 }), "directory is damaged"],
  [
    "more records than declared",
    rawZip([{ name: "a" }, { name: "b" }], { entryCount: 1 }),
    "directory is damaged",
  ],
])("refuses %s", (_case, bytes, message) => {
  expect(refusalOf(bytes)).toContain(message);
});

const MARK = 0xffffffff;
const MARKED = { entryCount: 0xffff, directorySize: MARK, directoryOffset: MARK };

it.each<[string, Uint8Array]>([
  ["a zip64 end with the same values", rawZip([{ name: "a" }], { zip64: {} })],
  ["a zip64 end as the only source of the values", rawZip([{ name: "a" }], { ...MARKED, zip64: {} })],
  [
    "a zip64 end as the only source of the offset",
    rawZip([{ name: "a" }], { directoryOffset: MARK, zip64: {} }),
  ],
  ["a comment after a zip64 end", rawZip([{ name: "a" }], { comment: bytesOf("x"), zip64: {} })],
  ["NULs after the end", rawZip([{ name: "a" }], { after: new Uint8Array(10_239) })],
  ["a line break after the end", rawZip([{ name: "a" }], { after: bytesOf("\r\n") })],
  ["padding after a comment", rawZip([{ name: "a" }], { comment: bytesOf("x"), after: bytesOf("\n\0") })],
])("accepts %s", (_case, bytes) => {
  expect(refusalOf(bytes)).toBe("accepted");
});

const ORDINARY = "zip64 and ordinary fields of an archive must agree";

it.each<[string, Parameters<typeof rawZip>[1], string]>([
  ["another count", { zip64: { entryCount: 2 } }, ORDINARY],
  ["another count for a marked value", { ...MARKED, zip64: { entryCount: 2 } }, "directory is damaged"],
  ["another size", { zip64: { directorySize: 1 } }, ORDINARY],
  ["another offset", { zip64: { directoryOffset: 1 } }, ORDINARY],
  ["another offset for a marked value", { ...MARKED, zip64: { directoryOffset: 1 } }, "directory is damaged"],
  ["an offset past 4 GB", { ...MARKED, zip64: { directoryOffset: 2 ** 33 } }, "directory is damaged"],
  ["more than its values", { zip64: { recordSize: 45 } }, ORDINARY],
  ["another place", { zip64: { recordOffset: 0 } }, ORDINARY],
  ["no place", { zip64: { recordOffset: 2 ** 60 } }, ORDINARY],
  ["several disks", { zip64: { disks: 2 } }, "split into several files"],
  ["another disk", { diskNumber: 0xffff, zip64: { disk: 1 } }, "split into several files"],
  ["marked values but no record", MARKED, "directory is damaged"],
])("refuses a zip64 end with %s", (_case, archive, message) => {
  expect(refusalOf(rawZip([{ name: "a" }], archive))).toContain(message);
});
