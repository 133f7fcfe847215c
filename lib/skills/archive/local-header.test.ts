import { expect, it } from "vitest";
import { bytesOf, rawZip, refusalOf, u32 } from "./zip-for-test";

const GREETING = { name: "b", packed: bytesOf("hi") };

it.each<[string, Uint8Array, string]>([
  [
    "another name in the header",
    rawZip([{ name: "a", localName: "b" }]),
    "in its header and in the directory: 'a'",
  ],
  [
    "a longer name in the header",
    rawZip([{ name: "a", localName: "ab" }]),
    "in its header and in the directory: 'a'",
  ],
  [
    "another method in the header",
    rawZip([{ name: "a", localMethod: 8 }]),
    "in its header and in the directory: 'a'",
  ],
  [
    "other flags in the header",
    rawZip([{ name: "a", localFlags: 0x800 }]),
    "in its header and in the directory: 'a'",
  ],
  [
    "another size in the header",
    rawZip([{ ...GREETING, localSize: 1 }]),
    "in its header and in the directory: 'b'",
  ],
  [
    "a descriptor with wrong sums",
    rawZip([{ ...GREETING, flags: 8, tail: bytesOf(u32(0), u32(2), u32(2)) }]),
    "in its header and in the directory: 'b'",
  ],
  ["no header", bytesOf([0], rawZip([{ name: "b" }]).subarray(1)), "in its header and in the directory: 'b'"],
  ["no descriptor", rawZip([{ ...GREETING, flags: 8 }]), "in its header and in the directory: 'b'"],
])("refuses %s and names the entry", (_case, bytes, message) => {
  expect(refusalOf(bytes)).toContain(message);
});
