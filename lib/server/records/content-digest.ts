import "server-only";
import { createHash } from "node:crypto";
import { openArchive, stripWrapper } from "@/lib/skills/archive/open-archive";

/**
 * SHA-256 of what an archive holds, hexadecimal: of one line "<sha256> <x or -> <path>" for each file, sorted by the bytes of the path, as `LC_ALL=C sort` does. It says nothing of how the
 * archive was packed, so two backends agree on it. Rejects with ApiError for a broken archive.
 */
export async function contentDigest(zip: Uint8Array): Promise<string> {
  const archive = await openArchive(zip);
  const paths = stripWrapper(archive.entries).map((entry) => entry.path);
  const lines: string[] = [];
  for (const [index, entry] of archive.entries.entries()) {
    const content = createHash("sha256")
      .update(await archive.read(entry.path))
      .digest("hex");
    lines.push(`${content} ${entry.executable ? "x" : "-"} ${paths[index]}\n`);
  }
  const sorted = lines.map((line) => Buffer.from(line)).toSorted(byPath);
  return createHash("sha256").update(Buffer.concat(sorted)).digest("hex");
}

/** A digest, a letter and two blanks: as long in every line. */
const BYTES_BEFORE_PATH = 67;

function byPath(a: Buffer, b: Buffer): number {
  return Buffer.compare(a.subarray(BYTES_BEFORE_PATH), b.subarray(BYTES_BEFORE_PATH));
}
