import { open, rm } from "node:fs/promises";

/** One synced write of bytes to a new file: what no store can do without. */
export async function writeSynced(path, bytes) {
  const file = await open(path, "wx");
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
}

/** Forgets a file, outside of what is measured. */
export function forget(path) {
  return rm(path, { force: true });
}
