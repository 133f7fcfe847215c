import { archiveError } from "./archive-error";
import type { CentralRecord } from "./central-record";
import { checkUnicodePaths, zip64FieldsOf } from "./extra-fields";
import { FLAG, LENGTH, SIGNATURE } from "./zip-format";
import { readUint64, readZip64 } from "./zip64";

type Sums = Pick<CentralRecord, "crc32" | "compressedSize" | "size">;

/** A checksum and two sizes, of 4 or (zip64) 8 bytes. */
const SUM_BYTES = { plain: 12, zip64: 20 } as const;
const SIGNATURE_BYTES = 4;
const COMPARED_FLAGS = 0x0001 | FLAG.descriptor | FLAG.utf8;

function readSums(view: DataView, at: number): Sums {
  return {
    crc32: view.getUint32(at, true),
    compressedSize: view.getUint32(at + 4, true),
    size: view.getUint32(at + 8, true),
  };
}

function areSame(read: Sums, expected: Sums): boolean {
  return (
    read.crc32 === expected.crc32 &&
    read.compressedSize === expected.compressedSize &&
    read.size === expected.size
  );
}

/** A streaming writer may write a zero in place of a value that it doesn't know yet. */
function couldBeSame(read: Sums, expected: Sums): boolean {
  const isOpen = (value: number, expectedValue: number) => value === 0 || value === expectedValue;
  return (
    isOpen(read.crc32, expected.crc32) &&
    isOpen(read.compressedSize, expected.compressedSize) &&
    isOpen(read.size, expected.size)
  );
}

function hasSameName(view: DataView, at: number, nameBytes: Uint8Array): boolean {
  const length = view.getUint16(at + 26, true);
  if (length !== nameBytes.length || at + LENGTH.localHeader + length > view.byteLength) return false;
  for (let index = 0; index < length; index++) {
    if (view.getUint8(at + LENGTH.localHeader + index) !== nameBytes[index]) return false;
  }
  return true;
}

function bytesOf({ buffer, byteOffset, byteLength }: DataView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function readWideSums(view: DataView, at: number): Sums {
  return {
    crc32: view.getUint32(at, true),
    compressedSize: readUint64(view, at + 4),
    size: readUint64(view, at + 12),
  };
}

/** End of the data descriptor at `at`, with or without its optional signature. It has zip64 sizes if the header has. */
function findDescriptorEnd(view: DataView, at: number, { record, isZip64 }: Streamed): number {
  const read = isZip64 ? readWideSums : readSums;
  for (const skipped of [SIGNATURE_BYTES, 0]) {
    const end = at + skipped + (isZip64 ? SUM_BYTES.zip64 : SUM_BYTES.plain);
    if (end > view.byteLength) continue;
    if (skipped > 0 && view.getUint32(at, true) !== SIGNATURE.descriptor) continue;
    if (areSame(read(view, at + skipped), record)) return end;
  }
  throw archiveError("header", record.name);
}

interface Streamed {
  record: CentralRecord;
  isZip64: boolean;
}

/** Whether every reading of a header's sums agrees with the directory. */
function agrees(sums: Sums, zip64Fields: Uint8Array[], record: CentralRecord): boolean {
  const isStreamed = (record.flags & FLAG.descriptor) !== 0;
  const readings = readZip64([sums.size, sums.compressedSize], zip64Fields);
  if (!readings) return false;
  return readings.every(([size = 0, compressedSize = 0]) => {
    const read = { ...sums, size, compressedSize };
    return isStreamed ? couldBeSame(read, record) : areSame(read, record);
  });
}

/** Where a checked entry's compressed bytes start, counted from the start of the archive. */
export function findContentOffset(view: DataView, headerOffset: number): number {
  return (
    headerOffset +
    LENGTH.localHeader +
    view.getUint16(headerOffset + 26, true) +
    view.getUint16(headerOffset + 28, true)
  );
}

/**
 * Checks the header before a file's content against the directory's record of it: name, method, flags, sums, extra
 * fields, and the data descriptor after a streamed file. Returns where the entry ends. Throws ApiError with the rule and the entry.
 */
export function checkLocalHeader(view: DataView, record: CentralRecord): number {
  const at = record.headerOffset;
  const isHeader =
    at + LENGTH.localHeader <= view.byteLength && view.getUint32(at, true) === SIGNATURE.localHeader;
  if (!isHeader || !hasSameName(view, at, record.nameBytes)) throw archiveError("header", record.name);

  const isAlike =
    ((view.getUint16(at + 6, true) ^ record.flags) & COMPARED_FLAGS) === 0 &&
    view.getUint16(at + 8, true) === record.method;
  if (!isAlike) throw archiveError("header", record.name);

  const contentStart = findContentOffset(view, at);
  const extraStart = at + LENGTH.localHeader + record.nameBytes.length;
  const extra = bytesOf(view).subarray(extraStart, contentStart);
  const zip64Fields = zip64FieldsOf(extra);
  if (!agrees(readSums(view, at + 14), zip64Fields, record)) throw archiveError("header", record.name);
  checkUnicodePaths(extra, record);
  const contentEnd = contentStart + record.compressedSize;
  if ((record.flags & FLAG.descriptor) === 0) return contentEnd;
  return findDescriptorEnd(view, contentEnd, { record, isZip64: zip64Fields.length > 0 });
}
