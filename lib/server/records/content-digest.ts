import "server-only";
import { createHash } from "node:crypto";
import { setImmediate as pause } from "node:timers/promises";
import { openArchive, stripWrapper } from "@/lib/skills/archive/open-archive";

/** Bytes hashed between two pauses, which takes a few milliseconds. */
const SLICE_BYTES = 1_000_000;

export interface DigestedFile {
  /** Including the wrapper folder, if all files share one. */
  path: string;
  executable: boolean;
  read(): Promise<Uint8Array>;
}

/**
 * Hexadecimal SHA-256 of a list with one line "<sha256> <x or -> <path>" per file of an archive, sorted by the bytes of the path as
 * `LC_ALL=C sort` does. It doesn't depend on how the archive was packed, so backends agree on it. Rejects with ApiError for a broken
 * archive.
 */
export async function contentDigest(zip: Uint8Array): Promise<string> {
  const archive = await openArchive(zip);
  return filesDigest(
    archive.entries.map(({ path, executable }) => ({ path, executable, read: () => archive.read(path) })),
  );
}

/** The same digest for files that are not in an archive. */
export async function filesDigest(files: DigestedFile[]): Promise<string> {
  const paths = stripWrapper(files).map((file) => file.path);
  const lines: string[] = [];
  for (const [index, file] of files.entries()) {
    const content = await digestOf(await file.read());
    lines.push(`${content} ${file.executable ? "x" : "-"} ${paths[index]}\n`);
  }
  const sorted = lines.map((line) => Buffer.from(line)).toSorted(byPath);
  return createHash("sha256").update(Buffer.concat(sorted)).digest("hex");
}

async function digestOf(content: Uint8Array): Promise<string> {
  const hash = createHash("sha256");
  for (let at = 0; at < content.length; at += SLICE_BYTES) {
    if (at > 0) await pause();
    hash.update(content.subarray(at, at + SLICE_BYTES));
  }
  return hash.digest("hex");
}

/** A digest, a character and two spaces. */
const BYTES_BEFORE_PATH = 67;

function byPath(a: Buffer, b: Buffer): number {
  return Buffer.compare(a.subarray(BYTES_BEFORE_PATH), b.subarray(BYTES_BEFORE_PATH));
}
