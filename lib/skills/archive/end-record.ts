import { archiveError } from "./archive-error";
import { LENGTH, SIGNATURE } from "./zip-format";

const MAX_COMMENT_BYTES = 0xffff;

/** What the end of a zip says about its central directory; offsets in bytes from the start of the archive. */
export interface EndRecord {
  entryCount: number;
  directoryOffset: number;
  /** Where the directory ends and the end record begins. */
  directoryEnd: number;
}

function findEndRecord(view: DataView): number {
  const last = view.byteLength - LENGTH.endRecord;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at--) {
    if (view.getUint32(at, true) === SIGNATURE.endRecord) return at;
  }
  throw archiveError("notZip");
}

function hasZip64Locator(view: DataView, end: number): boolean {
  const at = end - LENGTH.zip64Locator;
  return at >= 0 && view.getUint32(at, true) === SIGNATURE.zip64Locator;
}

/** Finds the end record from the back. A comment is fine; bytes after it, zip64 and several disks throw ApiError. */
export function readEndRecord(view: DataView): EndRecord {
  const at = findEndRecord(view);
  const commentLength = view.getUint16(at + 20, true);
  if (at + LENGTH.endRecord + commentLength !== view.byteLength) throw archiveError("trailingBytes");
  if (hasZip64Locator(view, at)) throw archiveError("zip64");

  const entryCount = view.getUint16(at + 10, true);
  const isWhole = view.getUint32(at + 4, true) === 0 && view.getUint16(at + 8, true) === entryCount;
  if (!isWhole) throw archiveError("manyDisks");

  const directoryOffset = view.getUint32(at + 16, true);
  if (directoryOffset + view.getUint32(at + 12, true) !== at) throw archiveError("directory");
  return { entryCount, directoryOffset, directoryEnd: at };
}
