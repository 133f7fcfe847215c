import type { FolderFile } from "@/lib/worker/open-bundles";
import { readBlob } from "@/lib/worker/read-blob";

/** Rejects with ApiError if a file has changed on disk, because its upload would fail. The error names the file. */
export async function checkReadable(files: FolderFile[]): Promise<void> {
  await Promise.all(files.map(({ path, content }) => readBlob(path, content.slice(0, 1))));
}
