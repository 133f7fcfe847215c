import type { FolderFile } from "@/lib/worker/open-bundles";
import { readBlob } from "@/lib/worker/read-blob";

/** Rejects with an ApiError that names a file which changed on disk, because its upload would break off. */
export async function checkReadable(files: FolderFile[]): Promise<void> {
  await Promise.all(files.map(({ path, content }) => readBlob(path, content.slice(0, 1))));
}
