import { archiveError } from "./archive-error";
import { LENGTH, SIGNATURE } from "./zip-format";
import { readUint64, ZIP64_MARK } from "./zip64";

const MAX_COMMENT_BYTES = 0xffff;
const ZIP64_COUNT_MARK = 0xffff;
/** Bytes of a zip64 end record that its own size doesn't count. */
const UNCOUNTED_BYTES = 12;

/** What the end of a zip says about its central directory; offsets in bytes from the start of the archive. */
export interface EndRecord {
  entryCount: number;
  directoryOffset: number;
  /** Where the directory ends and the end record begins. */
  directoryEnd: number;
}

interface Directory {
  disks: number[];
  counts: number[];
  size: number;
  offset: number;
}

/** Offsets of possible end records, from the back. */
function* endRecordsOf(view: DataView): Generator<number> {
  const last = view.byteLength - LENGTH.endRecord;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at--) {
    if (view.getUint32(at, true) === SIGNATURE.endRecord) yield at;
  }
}

function endOf(view: DataView, at: number): number {
  return at + LENGTH.endRecord + view.getUint16(at + 20, true);
}

/** bsdtar pads its output to a pipe with NULs, and other programs append a newline. Readers ignore both. */
function isPadding(view: DataView, start: number): boolean {
  for (let at = start; at < view.byteLength; at++) {
    if (![0x00, 0x0a, 0x0d].includes(view.getUint8(at))) return false;
  }
  return start < view.byteLength;
}

/** Finds the last end record. If padding follows, no earlier record may end exactly at the end of the file: some readers would prefer it. */
function findEndRecord(view: DataView): number {
  const candidates = endRecordsOf(view);
  const { value: last, done } = candidates.next();
  if (done) throw archiveError("notZip");
  const end = endOf(view, last);
  if (end === view.byteLength) return last;
  if (!isPadding(view, end)) throw archiveError("trailingBytes");
  for (const earlier of candidates) {
    if (endOf(view, earlier) === view.byteLength) throw archiveError("trailingBytes");
  }
  return last;
}

/** The zip64 end record and its offset; null without a locator. */
function findZip64(view: DataView, end: number): { at: number; directory: Directory } | null {
  const locator = end - LENGTH.zip64Locator;
  if (locator < 0 || view.getUint32(locator, true) !== SIGNATURE.zip64Locator) return null;
  const isWhole = view.getUint32(locator + 4, true) === 0 && view.getUint32(locator + 16, true) === 1;
  if (!isWhole) throw archiveError("manyDisks");
  const at = readUint64(view, locator + 8);
  const isThere =
    at === locator - LENGTH.zip64EndRecord &&
    view.getUint32(at, true) === SIGNATURE.zip64EndRecord &&
    readUint64(view, at + 4) === LENGTH.zip64EndRecord - UNCOUNTED_BYTES;
  if (!isThere) throw archiveError("zip64");
  const directory = {
    disks: [view.getUint32(at + 16, true), view.getUint32(at + 20, true)],
    counts: [readUint64(view, at + 24), readUint64(view, at + 32)],
    size: readUint64(view, at + 40),
    offset: readUint64(view, at + 48),
  };
  return { at, directory };
}

function readPlain(view: DataView, at: number): Directory {
  return {
    disks: [view.getUint16(at + 4, true), view.getUint16(at + 6, true)],
    counts: [view.getUint16(at + 8, true), view.getUint16(at + 10, true)],
    size: view.getUint32(at + 12, true),
    offset: view.getUint32(at + 16, true),
  };
}

/** Whether each plain value equals the zip64 one or defers to it. */
function agrees(plain: Directory, zip64: Directory): boolean {
  const isSame = (value: number, wide: number | undefined, mark: number) => value === wide || value === mark;
  return (
    plain.disks.every((disk, index) => isSame(disk, zip64.disks[index], ZIP64_COUNT_MARK)) &&
    plain.counts.every((count, index) => isSame(count, zip64.counts[index], ZIP64_COUNT_MARK)) &&
    isSame(plain.size, zip64.size, ZIP64_MARK) &&
    isSame(plain.offset, zip64.offset, ZIP64_MARK)
  );
}

/** Reads the end record, and the zip64 one if present. A comment and padding may follow; other trailing data and several disks throw ApiError. */
export function readEndRecord(view: DataView): EndRecord {
  const at = findEndRecord(view);
  const plain = readPlain(view, at);
  const zip64 = findZip64(view, at);
  if (zip64 && !agrees(plain, zip64.directory)) throw archiveError("zip64");
  const { disks, counts, size, offset } = zip64?.directory ?? plain;
  const [entryCount = 0, total] = counts;
  if (disks.some((disk) => disk !== 0) || entryCount !== total) throw archiveError("manyDisks");
  const directoryEnd = zip64?.at ?? at;
  if (offset + size !== directoryEnd) throw archiveError("directory");
  return { entryCount, directoryOffset: offset, directoryEnd };
}
