import { buf } from "crc-32";
import { ApiError } from "@/lib/skills/api/api-error";
import type { ArchiveEntry } from "@/lib/skills/archive/archive-directory";
import { findContentOffset } from "@/lib/skills/archive/local-header";
import { openArchive, stripWrapper } from "@/lib/skills/archive/open-archive";
import type { BundleEntry } from "@/lib/skills/bundle/bundle";
import { inflatingWithJszip } from "./inflate-with-jszip";
import { readBlob } from "./read-blob";

export interface OpenBundle {
  entries: BundleEntry[];
  read: (path: string) => Promise<Uint8Array>;
  /** A file's bytes as stored in the zip; null if there is no such file or no zip. */
  packed: (path: string) => Uint8Array | null;
}

/** A file of a dropped folder. Its path is relative to the skill's folder. */
export interface FolderFile {
  path: string;
  content: Blob;
  executable: boolean;
}

/** Enough to hide the latency of each read, and few enough not to load a whole folder of large files. */
const READS_AT_ONCE = 16;

const bundles = new Map<string, OpenBundle>();

/** Opens a version's zip under a key that the caller chooses. Rejects with ApiError. */
export async function openZip(key: string, bytes: ArrayBuffer): Promise<BundleEntry[]> {
  const archive = await openArchive(new Uint8Array(bytes), inflatingWithJszip(bytes));
  const stripped = stripWrapper(archive.entries);
  const inArchive = new Map(stripped.map((entry, index) => [entry.path, archive.entries[index]]));
  const entries = stripped.map(({ path, size, crc32, executable }) => ({ path, size, crc32, executable }));
  bundles.set(key, {
    entries,
    read: (path) => archive.read(inArchive.get(path)?.path ?? path),
    packed: (path) => packedBytes(bytes, inArchive.get(path)),
  });
  return entries;
}

/** Opens the files of a dropped folder. They are read once for their CRC-32, but not kept in memory. */
export async function openFolder(key: string, files: FolderFile[]): Promise<BundleEntry[]> {
  const contents = new Map(files.map((file) => [file.path, file.content]));
  const read = async (path: string) => {
    const content = contents.get(path);
    if (!content) throw notInBundle(path);
    return readBlob(path, content);
  };
  const entries: BundleEntry[] = [];
  for (let start = 0; start < files.length; start += READS_AT_ONCE) {
    const reads = files.slice(start, start + READS_AT_ONCE).map(async ({ path, content, executable }) => {
      const crc32 = buf(await read(path)) >>> 0;
      return { path, size: content.size, crc32, executable };
    });
    entries.push(...(await Promise.all(reads)));
  }
  bundles.set(key, { entries, read, packed: () => null });
  return entries;
}

export function closeBundle(key: string): void {
  bundles.delete(key);
}

export function openedBundle(key: string): OpenBundle {
  const bundle = bundles.get(key);
  if (!bundle)
    throw new ApiError("not_found_error", `The files of ${key} are no longer open. Reload the page.`);
  return bundle;
}

function packedBytes(zip: ArrayBuffer, entry: ArchiveEntry | undefined): Uint8Array | null {
  if (!entry) return null;
  const start = findContentOffset(new DataView(zip), entry.headerOffset);
  return new Uint8Array(zip, start, entry.compressedSize);
}

function notInBundle(path: string): ApiError {
  return new ApiError("not_found_error", `There is no file ${path} in this version.`);
}
