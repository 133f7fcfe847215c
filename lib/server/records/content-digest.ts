import "server-only";
import { createHash } from "node:crypto";
import { openArchive, stripWrapper } from "@/lib/skills/archive/open-archive";

/**
 * SHA-256 of what an archive holds, hexadecimal: of one line "<sha256> <x or -> <path>" for each file, sorted by path. It says nothing of how the
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
  return createHash("sha256").update(lines.toSorted(byPath).join("")).digest("hex");
}

/** What comes before the path has the same length in every line. */
function byPath(a: string, b: string): number {
  const [left, right] = [a.slice(67), b.slice(67)];
  return left < right ? -1 : 1;
}
