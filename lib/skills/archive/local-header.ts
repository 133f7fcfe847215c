import { archiveError } from "./archive-error";
import type { CentralRecord } from "./central-record";
import { checkExtraFields } from "./extra-fields";
import { FLAG, LENGTH, SIGNATURE } from "./zip-format";

type Sums = Pick<CentralRecord, "crc32" | "compressedSize" | "size">;

const SUM_BYTES = 12;
const SIGNATURE_BYTES = 4;
const COMPARED_FLAGS = 0x0001 | FLAG.descriptor | FLAG.utf8;

function readSums(view: DataView, at: number): Sums {
  return {
    crc32: view.getUint32(at, true),
    compressedSize: view.getUint32(at + 4, true),
    size: view.getUint32(at + 8, true),
  };
}

function areSame(read: Sums, told: Sums): boolean {
  return read.crc32 === told.crc32 && read.compressedSize === told.compressedSize && read.size === told.size;
}

/** A streaming writer does not know the sums yet: it writes zeros, or what it happens to know. */
function couldBeSame(read: Sums, told: Sums): boolean {
  const isOpen = (value: number, toldValue: number) => value === 0 || value === toldValue;
  return (
    isOpen(read.crc32, told.crc32) &&
    isOpen(read.compressedSize, told.compressedSize) &&
    isOpen(read.size, told.size)
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

/** End of the data descriptor at `at`, with or without its optional signature. */
function findDescriptorEnd(view: DataView, at: number, record: CentralRecord): number {
  for (const skipped of [SIGNATURE_BYTES, 0]) {
    const end = at + skipped + SUM_BYTES;
    if (end > view.byteLength) continue;
    if (skipped > 0 && view.getUint32(at, true) !== SIGNATURE.descriptor) continue;
    if (areSame(readSums(view, at + skipped), record)) return end;
  }
  throw archiveError("header", record.name);
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
 * fields, and the data descriptor behind a streamed file. Returns where the entry ends. Throws ApiError with the rule and the entry.
 */
export function checkLocalHeader(view: DataView, record: CentralRecord): number {
  const at = record.headerOffset;
  const isHeader =
    at + LENGTH.localHeader <= view.byteLength && view.getUint32(at, true) === SIGNATURE.localHeader;
  if (!isHeader || !hasSameName(view, at, record.nameBytes)) throw archiveError("header", record.name);

  const isStreamed = (record.flags & FLAG.descriptor) !== 0;
  const sums = readSums(view, at + 14);
  const agrees =
    ((view.getUint16(at + 6, true) ^ record.flags) & COMPARED_FLAGS) === 0 &&
    view.getUint16(at + 8, true) === record.method &&
    (isStreamed ? couldBeSame(sums, record) : areSame(sums, record));
  if (!agrees) throw archiveError("header", record.name);

  const contentStart = findContentOffset(view, at);
  const extraStart = at + LENGTH.localHeader + record.nameBytes.length;
  checkExtraFields(bytesOf(view).subarray(extraStart, contentStart), record);
  const contentEnd = contentStart + record.compressedSize;
  return isStreamed ? findDescriptorEnd(view, contentEnd, record) : contentEnd;
}
