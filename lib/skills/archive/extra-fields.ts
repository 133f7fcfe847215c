import { archiveError } from "./archive-error";
import type { CentralRecord } from "./central-record";

/** Info-ZIP's Unicode path: version (1 byte), CRC-32 of the header's name (4), then a UTF-8 name. */
export const UNICODE_PATH = { id: 0x7075, prefix: 5 } as const;
const ZIP64_ID = 0x0001;
const FIELD_HEADER_BYTES = 4;

const lenient = new TextDecoder("utf-8", { ignoreBOM: true });

/** The contents of the extra fields with this id. */
export function fieldsOf(extra: Uint8Array, wanted: number): Uint8Array[] {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const contents: Uint8Array[] = [];
  for (let at = 0; at + FIELD_HEADER_BYTES <= extra.length; ) {
    const start = at + FIELD_HEADER_BYTES;
    const end = start + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === wanted) contents.push(extra.subarray(start, end));
    at = end;
  }
  return contents;
}

/** The contents of all zip64 fields. */
export function zip64FieldsOf(extra: Uint8Array): Uint8Array[] {
  return fieldsOf(extra, ZIP64_ID);
}

/**
 * Checks that the Unicode paths of a header or directory record equal the entry's name. Throws ApiError with the rule and
 * the entry.
 */
export function checkUnicodePaths(extra: Uint8Array, { name }: Pick<CentralRecord, "name">): void {
  for (const content of fieldsOf(extra, UNICODE_PATH.id)) {
    if (lenient.decode(content.subarray(UNICODE_PATH.prefix)) !== name) throw archiveError("twoNames", name);
  }
}
