import "server-only";
import { open } from "node:fs/promises";

/** Makes names that were given or taken in a directory survive a power cut. */
export async function syncDirectory(path: string): Promise<void> {
  // Windows cannot open a directory as a file, and its file systems journal the rename.
  if (process.platform === "win32") return;
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
