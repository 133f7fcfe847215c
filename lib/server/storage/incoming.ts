import "server-only";
import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { nanoid } from "nanoid";
import { isSqliteBusy } from "./sqlite-fault";

const LOCK_SUFFIX = ".lock";

/**
 * One process's folder for files that are not yet, or not any more, what anybody refers to: `incoming/<id>/`. The lock beside it is
 * an SQLite transaction that stays open: the system ends it with the process, however that ends, and on any shared file system.
 */
export class Incoming {
  readonly #folder: string;
  readonly #lock: DatabaseSync;

  private constructor(folder: string, lock: DatabaseSync) {
    this.#folder = folder;
    this.#lock = lock;
  }

  static async open(dataDir: string): Promise<Incoming> {
    const parent = join(dataDir, "incoming");
    await mkdir(parent, { recursive: true });
    for (;;) {
      const folder = join(parent, nanoid());
      const lock = tryLock(folder + LOCK_SUFFIX);
      if (!lock) continue;
      await mkdir(folder);
      return new Incoming(folder, lock);
    }
  }

  /** A path that nothing has yet. */
  newPath(): string {
    return join(this.#folder, nanoid());
  }

  async close(): Promise<void> {
    await remove(this.#folder, this.#lock);
  }
}

/** Removes what processes left behind that ended without closing. Those that run keep theirs. */
export async function removeAbandoned(dataDir: string): Promise<void> {
  const parent = join(dataDir, "incoming");
  const names = await readdir(parent);
  for (const name of names.filter((found) => found.endsWith(LOCK_SUFFIX))) {
    const lock = tryLock(join(parent, name));
    if (lock) await remove(join(parent, name.slice(0, -LOCK_SUFFIX.length)), lock);
  }
}

async function remove(folder: string, lock: DatabaseSync): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  // Still locked while it goes: whoever opened it meanwhile finds that it is no longer there.
  await rm(folder + LOCK_SUFFIX, { force: true });
  lock.close();
}

/** The lock, or null when another holds it or removed it just now. */
function tryLock(path: string): DatabaseSync | null {
  const lock = new DatabaseSync(path);
  try {
    lock.exec("pragma journal_mode = memory; begin exclusive");
    if (existsSync(path)) return lock;
  } catch (error) {
    if (!isSqliteBusy(error)) throw error;
  }
  lock.close();
  return null;
}
