import { ApiError } from "@/lib/skills/api/api-error";
import { findLengthProblem } from "@/lib/skills/bundle/bundle-path";
import { MAX_PATH_BYTES } from "@/lib/skills/limits";
import { archiveError } from "./archive-error";
import { decodeEntryName } from "./entry-name";
import { checkExtraFields } from "./extra-fields";
import { FLAG, LENGTH, METHOD, SIGNATURE } from "./zip-format";

/** One record of a zip's central directory, checked by itself. Sizes in bytes. */
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
const ZIP64_SIZE = 0xffffffff;
const FILE_TYPE = { mask: 0o170000, folder: 0o040000, file: 0o100000, link: 0o120000 } as const;
const ANY_EXECUTE_BIT = 0o111;

function readMethod(method: number, name: string): 0 | 8 {
  if (method === METHOD.stored || method === METHOD.deflated) return method;
  throw archiveError("method", name);
}

/** One byte more for the slash of a folder. Nothing is worked out of a longer name but the sentence that refuses it. */
function checkNameLength(nameBytes: Uint8Array): void {
  if (nameBytes.length <= MAX_PATH_BYTES + 1) return;
  const sentence = findLengthProblem(new TextDecoder("utf-8", { ignoreBOM: true }).decode(nameBytes));
  throw sentence === null ? archiveError("nameEncoding") : new ApiError("invalid_request_error", sentence);
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
  checkNameLength(nameBytes);
  const name = decodeEntryName(nameBytes);
  const mode = view.getUint16(at + 40, true);
  const record: CentralRecord = {
    name,
    nameBytes,
    flags,
    method: readMethod(view.getUint16(at + 10, true), name),
    crc32: view.getUint32(at + 16, true),
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    executable: (mode & ANY_EXECUTE_BIT) !== 0,
    headerOffset: view.getUint32(at + 42, true),
    end,
  };
  checkFlags(flags, name);
  if ([record.compressedSize, record.size, record.headerOffset].includes(ZIP64_SIZE)) {
    throw archiveError("zip64", name);
  }
  if (view.getUint16(at + 34, true) !== 0) throw archiveError("manyDisks", name);
  checkType(mode, name);
  checkSizes(record);
  checkExtraFields(bytesAt(nameEnd, extraEnd), record);
  return record;
}
