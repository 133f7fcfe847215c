import { buf as crc32 } from "crc-32";
import { ApiError } from "@/lib/skills/api/api-error";
import { findLengthProblem } from "@/lib/skills/bundle/bundle-path";
import { MAX_PATH_BYTES } from "@/lib/skills/limits";
import { archiveError } from "./archive-error";
import { fieldsOf, UNICODE_PATH } from "./extra-fields";
import { FLAG } from "./zip-format";

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });
const oneByteEach = new TextDecoder("latin1");
const UNICODE_PATH_VERSION = 1;

interface WrittenName {
  bytes: Uint8Array;
  flags: number;
  extra: Uint8Array;
}

/**
 * Name of an entry. macOS and Info-ZIP write UTF-8 without setting its flag, so valid UTF-8 is accepted either way. A name in
 * another encoding needs a Unicode path whose checksum matches it. Throws ApiError otherwise, and if the name is too long.
 */
export function readEntryName({ bytes, flags, extra }: WrittenName): string {
  checkLength(bytes);
  const name = decode(bytes);
  if (name !== null) return name;
  const path = (flags & FLAG.utf8) === 0 ? readUnicodePath(bytes, extra) : null;
  if (path === null) throw archiveError("nameEncoding", lenient.decode(bytes));
  return path;
}

/** Allows one byte more for the trailing slash of a folder. */
function checkLength(bytes: Uint8Array): void {
  if (bytes.length <= MAX_PATH_BYTES + 1) return;
  const sentence = findLengthProblem(lenient.decode(bytes));
  throw sentence === null ? archiveError("nameEncoding") : new ApiError("invalid_request_error", sentence);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

function readUnicodePath(bytes: Uint8Array, extra: Uint8Array): string | null {
  const [field] = fieldsOf(extra, UNICODE_PATH.id);
  if (!field || field.length <= UNICODE_PATH.prefix || field[0] !== UNICODE_PATH_VERSION) return null;
  const view = new DataView(field.buffer, field.byteOffset, field.byteLength);
  if (view.getUint32(1, true) !== crc32(bytes) >>> 0) return null;
  const pathBytes = field.subarray(UNICODE_PATH.prefix);
  checkLength(pathBytes);
  const path = decode(pathBytes);
  return path !== null && hasSamePlainParts(oneByteEach.decode(bytes), path) ? path : null;
}

/** Whether both names have the same depth and the same ASCII parts, so that readers of either agree on folders and on SKILL.md. */
function hasSamePlainParts(written: string, path: string): boolean {
  const [parts, others] = [written.split("/"), path.split("/")];
  if (parts.length !== others.length || written.includes("\\")) return false;
  return parts.every((part, index) => {
    const other = others[index] ?? "";
    return isPlain(part) || isPlain(other) ? part === other : true;
  });
}

function isPlain(part: string): boolean {
  return /^[\x20-\x7e]*$/.test(part);
}
