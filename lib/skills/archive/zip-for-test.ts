import { buf as crc32 } from "crc-32";
import { ApiError } from "@/lib/skills/api/api-error";
import { readArchiveDirectory } from "./archive-directory";
import { SIGNATURE } from "./zip-format";

/** Values to write instead of the correct ones; `local…` only in the header before the content. */
interface RawEntry {
  name: string | Uint8Array;
  /** The content's bytes as stored in the archive. */
  packed?: Uint8Array;
  method?: number;
  flags?: number;
  localFlags?: number;
  localName?: string;
  localMethod?: number;
  localSize?: number;
  localCompressedSize?: number;
  crc?: number;
  size?: number;
  compressedSize?: number;
  headerOffset?: number;
  mode?: number;
  dosAttributes?: number;
  extra?: Uint8Array;
  localExtra?: Uint8Array;
  disk?: number;
  /** Bytes between this entry's content and what follows. */
  tail?: Uint8Array;
}

interface RawZip64End {
  entryCount?: number;
  directorySize?: number;
  directoryOffset?: number;
  recordSize?: number;
  recordOffset?: number;
  disks?: number;
  disk?: number;
}

interface RawArchive {
  before?: Uint8Array;
  after?: Uint8Array;
  comment?: Uint8Array;
  entryCount?: number;
  diskNumber?: number;
  directorySize?: number;
  directoryOffset?: number;
  /** A zip64 end record and its locator before the end record. */
  zip64?: RawZip64End;
}

const encoder = new TextEncoder();

export function bytesOf(...parts: (string | number[] | Uint8Array)[]): Uint8Array {
  const chunks = parts.map((part) =>
    typeof part === "string" ? encoder.encode(part) : Uint8Array.from(part),
  );
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

export function u16(value: number): number[] {
  return [value & 0xff, (value >> 8) & 0xff];
}

export function u64(value: number): number[] {
  return [...u32(value), ...u32(Math.floor(value / 2 ** 32))];
}

/** An extra field. */
export function extraField(id: number, ...content: Parameters<typeof bytesOf>): Uint8Array {
  const bytes = bytesOf(...content);
  return bytesOf(u16(id), u16(bytes.length), bytes);
}

export function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}

function nameOf(name: string | Uint8Array): Uint8Array {
  return typeof name === "string" ? encoder.encode(name) : name;
}

function sumsOf(entry: RawEntry, packed: Uint8Array): { crc: number; compressedSize: number; size: number } {
  return {
    crc: entry.crc ?? crc32(packed) >>> 0,
    compressedSize: entry.compressedSize ?? packed.length,
    size: entry.size ?? packed.length,
  };
}

function localHeader(entry: RawEntry, packed: Uint8Array): Uint8Array {
  const name = nameOf(entry.localName ?? entry.name);
  const extra = entry.localExtra ?? new Uint8Array();
  const { crc, compressedSize, size } = sumsOf(entry, packed);
  return bytesOf(
    u32(SIGNATURE.localHeader),
    u16(20),
    u16(entry.localFlags ?? entry.flags ?? 0),
    u16(entry.localMethod ?? entry.method ?? 0),
    u32(0),
    u32(crc),
    u32(entry.localCompressedSize ?? compressedSize),
    u32(entry.localSize ?? size),
    u16(name.length),
    u16(extra.length),
    name,
    extra,
  );
}

function centralRecord(entry: RawEntry, packed: Uint8Array, offset: number): Uint8Array {
  const name = nameOf(entry.name);
  const extra = entry.extra ?? new Uint8Array();
  const { crc, compressedSize, size } = sumsOf(entry, packed);
  return bytesOf(
    u32(SIGNATURE.centralRecord),
    [20, 3],
    u16(20),
    u16(entry.flags ?? 0),
    u16(entry.method ?? 0),
    u32(0),
    u32(crc),
    u32(compressedSize),
    u32(size),
    u16(name.length),
    u16(extra.length),
    u16(0),
    u16(entry.disk ?? 0),
    u16(0),
    u16(entry.dosAttributes ?? 0),
    u16(entry.mode ?? 0),
    u32(entry.headerOffset ?? offset),
    name,
    extra,
  );
}

/** A zip written byte by byte, correct except for the given values. */
export function rawZip(entries: RawEntry[], archive: RawArchive = {}): Uint8Array {
  const before = bytesOf(archive.before ?? []);
  let offset = before.length;
  const written = entries.map((entry) => {
    const packed = entry.packed ?? new Uint8Array();
    const file = bytesOf(localHeader(entry, packed), packed, entry.tail ?? []);
    const record = centralRecord(entry, packed, offset);
    offset += file.length;
    return { file, record };
  });
  const directory = bytesOf(...written.map(({ record }) => record));
  const comment = archive.comment ?? new Uint8Array();
  const count = archive.entryCount ?? entries.length;
  const end = bytesOf(
    u32(SIGNATURE.endRecord),
    u16(archive.diskNumber ?? 0),
    u16(0),
    u16(count),
    u16(count),
    u32(archive.directorySize ?? directory.length),
    u32(archive.directoryOffset ?? offset),
    u16(comment.length),
    comment,
  );
  const place = { count: entries.length, size: directory.length, offset };
  const zip64 = archive.zip64 ? zip64End(archive.zip64, place) : [];
  return bytesOf(before, ...written.map(({ file }) => file), directory, zip64, end, archive.after ?? []);
}

function zip64End(
  overrides: RawZip64End,
  { count, size, offset }: { count: number; size: number; offset: number },
): Uint8Array {
  return bytesOf(
    u32(SIGNATURE.zip64EndRecord),
    u64(overrides.recordSize ?? 44),
    u16(45),
    u16(45),
    u32(overrides.disk ?? 0),
    u32(0),
    u64(overrides.entryCount ?? count),
    u64(overrides.entryCount ?? count),
    u64(overrides.directorySize ?? size),
    u64(overrides.directoryOffset ?? offset),
    u32(SIGNATURE.zip64Locator),
    u32(0),
    u64(overrides.recordOffset ?? offset + size),
    u32(overrides.disks ?? 1),
  );
}

/** The message of the refusal, or "accepted". */
export function refusalOf(bytes: Uint8Array): string {
  try {
    readArchiveDirectory(bytes);
  } catch (error) {
    if (error instanceof ApiError && error.type === "invalid_request_error") return error.message;
    throw error;
  }
  return "accepted";
}
