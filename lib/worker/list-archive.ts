import { readArchiveDirectory } from "@/lib/skills/archive/archive-directory";
import type { BundleEntry } from "@/lib/skills/bundle/bundle";
import { openedBundle } from "./open-bundles";

/** The files that a zip inside a skill lists; nothing is unpacked. Rejects with ApiError when it is not sound. */
export async function listArchive(key: string, path: string): Promise<BundleEntry[]> {
  return readArchiveDirectory(await openedBundle(key).read(path));
}
