import { ApiError } from "@/lib/skills/api/api-error";
import { quotePath } from "@/lib/skills/bundle/quote-path";
import { doWithPauses } from "@/lib/skills/pieces";
import { type ArchiveEntry, readArchiveDirectoryInPieces } from "./archive-directory";
import { archiveError } from "./archive-error";
import { checksumInPieces } from "./checksum";
import { inflateEntry } from "./inflate-entry";
import { findContentOffset } from "./local-header";
import { METHOD } from "./zip-format";

/** An opened zip. Its files are read on demand. */
export interface Archive {
  entries: ArchiveEntry[];
  /** Bytes of the file at an entry's path, with size and CRC-32 checked. Rejects with ApiError. */
  read(path: string): Promise<Uint8Array>;
}

/** Inflates an entry's packed bytes to its declared size exactly, or rejects with ApiError. */
export type Inflate = (packed: Uint8Array, entry: ArchiveEntry) => Promise<Uint8Array>;

async function readEntry(bytes: Uint8Array, entry: ArchiveEntry, inflate: Inflate): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = findContentOffset(view, entry.headerOffset);
  const packed = bytes.subarray(start, start + entry.compressedSize);
  const content = entry.method === METHOD.stored ? packed.slice() : await inflate(packed, entry);
  if ((await doWithPauses(checksumInPieces(content))) !== entry.crc32)
    throw archiveError("checksum", entry.path);
  return content;
}

/** Opens an untrusted zip. Its directory is checked now, each file when it is read. Rejects with ApiError. */
export async function openArchive(bytes: Uint8Array, inflate: Inflate = inflateEntry): Promise<Archive> {
  const entries = await doWithPauses(readArchiveDirectoryInPieces(bytes));
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  return {
    entries,
    async read(path) {
      const entry = byPath.get(path);
      if (!entry) throw new ApiError("not_found_error", `The archive has no file ${quotePath(path)}`);
      return readEntry(bytes, entry, inflate);
    },
  };
}

/** Drops the one top-level folder if all entries share it; otherwise returns them as they are. */
export function stripWrapper<E extends { path: string }>(entries: E[]): E[] {
  const [first] = entries;
  const prefix = first?.path.slice(0, first.path.indexOf("/") + 1) ?? "";
  if (prefix === "" || !entries.every((entry) => entry.path.startsWith(prefix))) return entries;
  return entries.map((entry) => ({ ...entry, path: entry.path.slice(prefix.length) }));
}
