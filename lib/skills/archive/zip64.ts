/** A 4-byte field with this value defers to the zip64 extra field. */
export const ZIP64_MARK = 0xffffffff;

const VALUE_BYTES = 8;
/** A field that also has unmarked values has at least both sizes. */
const REPEATED_VALUES = 2;
/** All three values and a disk number, which must be 0. */
const WITH_DISK_BYTES = 28;

/**
 * Completes the values of a header (size, compressed size and, in the directory, the offset) from its zip64 extra fields. Some
 * readers take only the marked values from the field, others take all of them by position: returns both readings for the
 * caller to compare. Null if values are missing or there is more than one field.
 */
export function readZip64(written: number[], fields: Uint8Array[]): number[][] | null {
  const marked = written.filter((value) => value === ZIP64_MARK).length;
  const [field, ...others] = fields;
  if (!field) return marked === 0 ? [written] : null;
  const values = others.length === 0 ? valuesOf(field) : null;
  if (!values || values.length < marked) return null;
  const next = values.values();
  const byMark = written.map((value) => (value === ZIP64_MARK ? (next.next().value ?? value) : value));
  if (values.length === marked) return [byMark];
  return values.length < REPEATED_VALUES
    ? null
    : [byMark, written.map((value, index) => values[index] ?? value)];
}

function valuesOf({ buffer, byteOffset, byteLength }: Uint8Array): number[] | null {
  const view = new DataView(buffer, byteOffset, byteLength);
  const hasDisk = byteLength === WITH_DISK_BYTES && view.getUint32(WITH_DISK_BYTES - 4, true) === 0;
  if (!hasDisk && byteLength % VALUE_BYTES !== 0) return null;
  const count = Math.floor(byteLength / VALUE_BYTES);
  return Array.from({ length: count }, (_, index) => readUint64(view, index * VALUE_BYTES));
}

/** Inexact above 2^53, far above every limit here. */
export function readUint64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
