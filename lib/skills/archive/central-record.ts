import { archiveError } from "./archive-error";
import { readEntryName } from "./entry-name";
import { checkUnicodePaths, zip64FieldsOf } from "./extra-fields";
import { FLAG, LENGTH, METHOD, SIGNATURE } from "./zip-format";
import { readZip64 } from "./zip64";

/** One record of a zip's central directory. Sizes in bytes. */
export interface CentralRecord {
  /** A folder ends in `/`. */
  name: string;
  nameBytes: Uint8Array;
  flags: number;
  method: 0 | 8;
  crc32: number;
  compressedSize: number;
  size: number;
  executable: boolean;
  headerOffset: number;
  /** Where the next record starts. */
  end: number;
}

const ENCRYPTION_FLAGS = 0x0001 | 0x0040 | 0x2000;
/** Compression level, data descriptor, UTF-8: nothing else has one meaning in every reader. */
const KNOWN_FLAGS = 0x0006 | FLAG.descriptor | FLAG.utf8;
const FILE_TYPE = { mask: 0o170000, folder: 0o040000, file: 0o100000, link: 0o120000 } as const;
const ANY_EXECUTE_BIT = 0o111;
/** DOS attributes, which some readers obey. */
const DOS = { volumeLabel: 0x08, folder: 0x10 } as const;

function readMethod(method: number, name: string): 0 | 8 {
  if (method === METHOD.stored || method === METHOD.deflated) return method;
  throw archiveError("method", name);
}

function checkFlags(flags: number, name: string): void {
  if (flags & ENCRYPTION_FLAGS) throw archiveError("encrypted", name);
  if (flags & ~KNOWN_FLAGS) throw archiveError("feature", name);
}

function checkType(mode: number, name: string): void {
  const type = mode & FILE_TYPE.mask;
  if (type === FILE_TYPE.link) throw archiveError("symlink", name);
  if (type === 0) return;
  if (type !== FILE_TYPE.file && type !== FILE_TYPE.folder) throw archiveError("special", name);
  if ((type === FILE_TYPE.folder) !== name.endsWith("/")) throw archiveError("folder", name);
}

function checkDosAttributes(attributes: number, name: string): void {
  if (attributes & DOS.volumeLabel) throw archiveError("special", name);
  if (attributes & DOS.folder && !name.endsWith("/")) throw archiveError("folder", name);
}

type Place = Pick<CentralRecord, "size" | "compressedSize" | "headerOffset">;

/** Sizes and offset, from the zip64 field where the record says so. Values repeated there must be equal. */
function readPlace(view: DataView, at: number, { extra, name }: { extra: Uint8Array; name: string }): Place {
  const written = [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true));
  const readings = readZip64(written, zip64FieldsOf(extra));
  if (!readings) throw archiveError("zip64", name);
  const [[size = 0, compressedSize = 0, headerOffset = 0] = [], byPlace] = readings;
  const isSame = byPlace?.[0] === size && byPlace[1] === compressedSize && byPlace[2] === headerOffset;
  if (byPlace && !isSame) throw archiveError("header", name);
  return { size, compressedSize, headerOffset };
}

function checkSizes({ name, method, compressedSize, size }: CentralRecord): void {
  if (name.endsWith("/") && size !== 0) throw archiveError("folder", name);
  if (method === METHOD.stored && compressedSize !== size) throw archiveError("storedSize", name);
}

/** Reads the record at `at`, which must end by `limit`. Throws ApiError with the rule and the entry. */
export function readCentralRecord(view: DataView, at: number, limit: number): CentralRecord {
  if (at + LENGTH.centralRecord > limit) throw archiveError("directory");
  if (view.getUint32(at, true) !== SIGNATURE.centralRecord) throw archiveError("directory");
  const nameEnd = at + LENGTH.centralRecord + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const end = extraEnd + view.getUint16(at + 32, true);
  if (end > limit) throw archiveError("directory");

  const flags = view.getUint16(at + 8, true);
  const bytesAt = (from: number, to: number) =>
    new Uint8Array(view.buffer, view.byteOffset + from, to - from);
  const nameBytes = bytesAt(at + LENGTH.centralRecord, nameEnd);
  const extra = bytesAt(nameEnd, extraEnd);
  const name = readEntryName({ bytes: nameBytes, flags, extra });
  const mode = view.getUint16(at + 40, true);
  const record: CentralRecord = {
    name,
    nameBytes,
    flags,
    method: readMethod(view.getUint16(at + 10, true), name),
    crc32: view.getUint32(at + 16, true),
    ...readPlace(view, at, { extra, name }),
    executable: (mode & ANY_EXECUTE_BIT) !== 0,
    end,
  };
  checkFlags(flags, name);
  if (view.getUint16(at + 34, true) !== 0) throw archiveError("manyDisks", name);
  checkType(mode, name);
  checkDosAttributes(view.getUint8(at + 38), name);
  checkSizes(record);
  checkUnicodePaths(extra, record);
  return record;
}
