import "server-only";
import { randomBytes } from "node:crypto";
import { constants, mkdir, open, stat, statfs, truncate } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { isMissing } from "./is-missing";
import { isDiskFull } from "./storage-fault";

/** Room for the log of some twenty deletions at least. */
const RESERVE_BYTES = 1_048_576;
/** Given up at a time: enough for one deletion, and all that another program can take of it. */
const STEP_BYTES = 65_536;
/** Of the free room, at most this share is taken. */
const SHARE = 0.25;

const random = promisify(randomBytes);

/** Keeps a file in the data directory whose room is given up when the disk is full, so that deleting still works. */
export async function fillReserve(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const { bavail, bsize } = await statfs(dataDir);
  const size = await sizeOf(dataDir);
  const missing = Math.min(RESERVE_BYTES - size, Math.floor(bavail * bsize * SHARE));
  if (missing <= 0) return;
  const file = await open(pathOf(dataDir), constants.O_WRONLY | constants.O_CREAT);
  try {
    // Zeros would take no room on a file system that compresses.
    const bytes = await random(missing);
    await file.write(bytes, 0, bytes.length, size);
  } finally {
    await file.close();
  }
}

/** Does work that frees room in the end. When the disk is full, it is tried again with a part of the reserve given up, until there is none. */
export async function withReserve<Result>(dataDir: string, work: () => Promise<Result>): Promise<Result> {
  for (let isUsed = false; ; isUsed = true) {
    try {
      const result = await work();
      // It is done: a reserve that cannot be filled now is filled by the next start.
      if (isUsed) void fillReserve(dataDir).catch(() => undefined);
      return result;
    } catch (error) {
      if (!isDiskFull(error) || !(await giveUpStep(dataDir))) throw error;
    }
  }
}

/** False when nothing was left to give up. */
async function giveUpStep(dataDir: string): Promise<boolean> {
  const size = await sizeOf(dataDir);
  if (size === 0) return false;
  await truncate(pathOf(dataDir), Math.max(0, size - STEP_BYTES));
  return true;
}

async function sizeOf(dataDir: string): Promise<number> {
  try {
    return (await stat(pathOf(dataDir))).size;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}

function pathOf(dataDir: string): string {
  return join(dataDir, "reserve");
}
