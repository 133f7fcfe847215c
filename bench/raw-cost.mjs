import { open, rm } from "node:fs/promises";

/** Writes bytes to a new file and syncs it: the minimum for any store. */
export async function writeSynced(path, bytes) {
  const file = await open(path, "wx");
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
}

/** Removes a file, outside the measurement. */
export function forget(path) {
  return rm(path, { force: true });
}
