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
  ["fewer records than told", rawZip([{ name: "a" }], { entryCount: 2 }), "directory is damaged"],
  [
    "more records than told",
    rawZip([{ name: "a" }, { name: "b" }], { entryCount: 1 }),
    "directory is damaged",
  ],
])("refuses %s", (_case, bytes, message) => {
  expect(refusalOf(bytes)).toContain(message);
});
