import { inflateRawSync } from "node:zlib";

export interface ZipEntry {
  name: string;
  content: Buffer;
  /** Unix mode of the central record. */
  mode: number;
  /** Where its central record starts. */
  recordOffset: number;
}

/** The entries of a plain zip, parsed independently of the code under test. */
export function entriesOf(zip: Buffer): ZipEntry[] {
  const end = zip.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString("utf8", at + 46, at + 46 + nameLength),
      content: contentAt(zip, at),
      mode: zip.readUInt16LE(at + 40),
      recordOffset: at,
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function contentAt(zip: Buffer, record: number): Buffer {
  const header = zip.readUInt32LE(record + 42);
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const packed = zip.subarray(start, start + zip.readUInt32LE(record + 20));
  return zip.readUInt16LE(record + 10) === 8 ? inflateRawSync(packed) : packed;
}
