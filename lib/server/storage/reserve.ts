import "server-only";
import { randomBytes } from "node:crypto";
import { constants, mkdir, open, stat, statfs, truncate } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { isMissing } from "./is-missing";
import { isDiskFull } from "./storage-fault";

/** Enough for SQLite's log of at least 20 deletions. */
const RESERVE_BYTES = 1_048_576;
/** Bytes given up at a time. Enough for one deletion, while another program can take no more than this. */
const STEP_BYTES = 65_536;
/** Largest share of the free space that the reserve may take. */
const SHARE = 0.25;

const random = promisify(randomBytes);

/** Fills a file in the data directory, whose space is given up when the disk is full so that deleting still works. */
export async function fillReserve(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const { bavail, bsize } = await statfs(dataDir);
  const size = await sizeOf(dataDir);
  const missing = Math.min(RESERVE_BYTES - size, Math.floor(bavail * bsize * SHARE));
  if (missing <= 0) return;
  const file = await open(pathOf(dataDir), constants.O_WRONLY | constants.O_CREAT);
  try {
    // Zeros would take no space on a compressing file system.
    const bytes = await random(missing);
    await file.write(bytes, 0, bytes.length, size);
  } finally {
    await file.close();
  }
}

/** Runs work that frees space. While the disk is full, gives up part of the reserve and retries until the reserve is empty. */
export async function withReserve<Result>(dataDir: string, work: () => Promise<Result>): Promise<Result> {
  for (let isUsed = false; ; isUsed = true) {
    try {
      const result = await work();
      // The work succeeded. If the reserve can't be refilled now, the next start does it.
      if (isUsed) void fillReserve(dataDir).catch(() => undefined);
      return result;
    } catch (error) {
      if (!isDiskFull(error) || !(await giveUpStep(dataDir))) throw error;
    }
  }
}

/** False if the reserve is already empty. */
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
