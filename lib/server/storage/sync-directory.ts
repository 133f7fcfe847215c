import "server-only";
import { open } from "node:fs/promises";

/** Makes files created, renamed or removed in a directory survive a power cut. */
export async function syncDirectory(path: string): Promise<void> {
  // Windows can't open a directory as a file; its file systems journal renames anyway.
  if (process.platform === "win32") return;
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
