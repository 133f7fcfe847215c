import { expect, it } from "vitest";
import { bytesOf, rawZip, refusalOf, u16, u32 } from "./zip-for-test";

const GREETING = { name: "b", packed: bytesOf("hi") };

it.each<[string, Uint8Array, string]>([
  ["an entry on another disk", rawZip([{ name: "a", disk: 1 }]), "split into several files: 'a'"],
  [
    "a zip64 size",
    rawZip([{ name: "a", method: 8, size: 0xffffffff }]),
    "zip64 and ordinary fields of an archive must agree: 'a'. Zip the folder again.",
  ],
  ["encryption", rawZip([{ name: "s/a", flags: 1 }]), "encrypted files: 's/a'"],
  ["strong encryption", rawZip([{ name: "s/a", flags: 0x41 }]), "encrypted files: 's/a'"],
  [
    "patch data",
    rawZip([{ name: "a", flags: 0x20 }]),
    "unusual zip features (patches, enhanced deflate): 'a'",
  ],
  ["deflate64", rawZip([{ name: "a", method: 9 }]), "stored or deflated files: 'a'"],
  [
    "a symbolic link",
    rawZip([{ name: "s/link", mode: 0o120777 }]),
    "archives must not contain symbolic links: 's/link'",
  ],
  ["a device", rawZip([{ name: "s/tty", mode: 0o020666 }]), "only contain files and folders: 's/tty'"],
  [
    "a folder without a slash",
    rawZip([{ name: "s", mode: 0o040755 }]),
    "consistent about which entries are folders: 's'",
  ],
  [
    "a file with a slash",
    rawZip([{ name: "s/", mode: 0o100644 }]),
    "consistent about which entries are folders: 's/'",
  ],
  [
    "a folder with content",
    rawZip([{ name: "s/", packed: bytesOf("x") }]),
    "consistent about which entries are folders: 's/'",
  ],
  ["a stored file of two sizes", rawZip([{ ...GREETING, size: 3 }]), "must have its declared size: 'b'"],
  ["a name outside UTF-8", rawZip([{ name: Uint8Array.of(0x73, 0x82) }]), "name files in UTF-8"],
  [
    "a second name",
    rawZip([{ name: "a", extra: bytesOf(u16(0x7075), u16(6), [1], u32(0), "b") }]),
    "give a file two names: 'a'",
  ],
])("refuses %s and names the entry", (_case, bytes, message) => {
  expect(refusalOf(bytes)).toContain(message);
});
