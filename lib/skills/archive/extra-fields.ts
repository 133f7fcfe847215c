import { archiveError } from "./archive-error";
import type { CentralRecord } from "./central-record";
import { FLAG } from "./zip-format";

/** Info-ZIP's Unicode path: version (1 byte), CRC-32 of the header's name (4), then a UTF-8 name. */
const UNICODE_PATH = { id: 0x7075, prefix: 5 } as const;
/** Size and compressed size in 8 bytes each, which a reader may take instead of the 4 bytes in the header. */
const ZIP64 = { id: 0x0001, sizes: 16 } as const;
const FIELD_HEADER_BYTES = 4;

const lenient = new TextDecoder("utf-8", { ignoreBOM: true });

function* fieldsOf(extra: Uint8Array): Generator<{ id: number; content: Uint8Array }> {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + FIELD_HEADER_BYTES <= extra.length; ) {
    const start = at + FIELD_HEADER_BYTES;
    const end = start + view.getUint16(at + 2, true);
    yield { id: view.getUint16(at, true), content: extra.subarray(start, end) };
    at = end;
  }
}

/** A descriptor behind a zip64 header is read as 24 bytes by some and as 16 by others. */
function hasSameSizes(content: Uint8Array, { size, compressedSize, flags }: CentralRecord): boolean {
  if (content.length < ZIP64.sizes || (flags & FLAG.descriptor) !== 0) return false;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  return view.getBigUint64(0, true) === BigInt(size) && view.getBigUint64(8, true) === BigInt(compressedSize);
}

/**
 * Checks that the extra fields of a header or of the directory tell no second name and no second size. Others (times, owners) mean
 * nothing here. Throws ApiError with the rule and the entry.
 */
export function checkExtraFields(extra: Uint8Array, record: CentralRecord): void {
  for (const { id, content } of fieldsOf(extra)) {
    if (id === UNICODE_PATH.id && lenient.decode(content.subarray(UNICODE_PATH.prefix)) !== record.name)
      throw archiveError("twoNames", record.name);
    if (id === ZIP64.id && !hasSameSizes(content, record)) throw archiveError("header", record.name);
  }
}
