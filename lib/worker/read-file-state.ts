import { openArchive, stripWrapper } from "@/lib/skills/archive/open-archive";
import type { FileState } from "@/lib/skills/compare/file-history";
import { sha256 } from "./compare-binary";
import { inflatingWithJszip } from "./inflate-with-jszip";

/** The state of a file in a version's zip, which is not kept open; null if the version has no such file. */
export async function readFileState(zip: ArrayBuffer, path: string): Promise<FileState | null> {
  const archive = await openArchive(new Uint8Array(zip), inflatingWithJszip(zip));
  const index = stripWrapper(archive.entries).findIndex((entry) => entry.path === path);
  const entry = archive.entries[index];
  if (!entry) return null;
  const digest = await sha256(new Uint8Array(await archive.read(entry.path)));
  return { digest, size: entry.size, executable: entry.executable };
}
