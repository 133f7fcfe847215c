import { readArchiveDirectory } from "@/lib/skills/archive/archive-directory";
import type { ArchiveListing } from "@/lib/skills/documents/archive-listing";
import { isTarName } from "@/lib/skills/file-kind";
import { openedBundle } from "./open-bundles";

/** Lists the files of an archive inside a skill. Rejects with ApiError if the archive is invalid. */
export async function listArchive(key: string, path: string): Promise<ArchiveListing> {
  const bytes = await openedBundle(key).read(path);
  if (isTarName(path)) {
    const { listTar } = await import("@/lib/skills/documents/list-tar");
    return listTar(new Uint8Array(bytes));
  }
  const files = readArchiveDirectory(bytes).map(({ path: name, size, executable }) => ({
    path: name,
    size,
    executable,
    target: null,
  }));
  return { files, isCut: false, source: "directory" };
}
