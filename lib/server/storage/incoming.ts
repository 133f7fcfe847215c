import "server-only";
import { existsSync, rmSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { nanoid } from "nanoid";
import { listOwn } from "./list-own";
import { isSqliteBusy } from "./sqlite-fault";

const LOCK_SUFFIX = ".lock";
/** A `nanoid`. */
const FOLDER_NAME = /^[\w-]{21}$/;
/** A folder's name and the suffix. */
const LOCK_NAME = /^[\w-]{21}\.lock$/;

interface LockedFolder {
  path: string;
  lock: DatabaseSync;
}

/**
 * A process's own folder for unfinished files: `incoming/<id>/`. The lock next to it is an SQLite transaction that stays open. The
 * system ends it when the process ends, even after a crash and on shared file systems.
 */
export class Incoming {
  readonly #parent: string;
  #folder: LockedFolder;
  #making: Promise<void> | null = null;

  private constructor(parent: string, folder: LockedFolder) {
    this.#parent = parent;
    this.#folder = folder;
  }

  /** Creates and locks this process's folder in `storeFolder/incoming/`. */
  static async open(storeFolder: string): Promise<Incoming> {
    const parent = join(storeFolder, "incoming");
    return new Incoming(parent, await makeFolder(parent));
  }

  /** Unique per process and store. */
  get name(): string {
    return basename(this.#folder.path);
  }

  /** Returns an unused path. Recreates the folder if it was removed while the server runs. */
  async newPath(): Promise<string> {
    if (!isThere(this.#folder.path)) {
      this.#making ??= this.#makeAgain().finally(() => {
        this.#making = null;
      });
      await this.#making;
    }
    return join(this.#folder.path, nanoid());
  }

  async #makeAgain(): Promise<void> {
    const { lock } = this.#folder;
    this.#folder = await makeFolder(this.#parent);
    lock.close();
  }

  async close(): Promise<void> {
    await remove(this.#folder);
  }
}

/** Removes the folders and locks of processes that ended without closing them. */
export async function removeAbandoned(storeFolder: string): Promise<void> {
  const parent = join(storeFolder, "incoming");
  for (const name of await listOwn(parent, { kind: "file", name: LOCK_NAME })) {
    const lock = tryAbandoned(join(parent, name));
    if (lock) await remove({ path: join(parent, name.slice(0, -LOCK_SUFFIX.length)), lock });
  }
  // A crash during a removal leaves a folder without a lock. A new folder never lacks one, because its lock is made first.
  for (const name of await listOwn(parent, { kind: "folder", name: FOLDER_NAME }))
    if (!existsSync(join(parent, name + LOCK_SUFFIX))) await removeFolder(join(parent, name));
}

function isThere(path: string): boolean {
  return existsSync(path) && existsSync(path + LOCK_SUFFIX);
}

async function makeFolder(parent: string): Promise<LockedFolder> {
  for (;;) {
    await mkdir(parent, { recursive: true });
    const path = join(parent, nanoid());
    const lock = tryLock(path + LOCK_SUFFIX);
    if (!lock) continue;
    await mkdir(path);
    return { path, lock };
  }
}

/** Whether the process with this incoming folder is still running. */
export function isProcessRunning(storeFolder: string, name: string): boolean {
  const path = join(storeFolder, "incoming", name + LOCK_SUFFIX);
  if (!existsSync(path)) return false;
  const lock = tryLock(path);
  lock?.close();
  return lock === null && existsSync(path);
}

async function remove({ path, lock }: LockedFolder): Promise<void> {
  // The lock is deleted first, and synchronously: otherwise isProcessRunning would find it held by this removal and take the ended
  // process for a running one. It is deleted while held, so a process that opened it before finds it gone once it gets the lock.
  rmSync(path + LOCK_SUFFIX, { force: true });
  lock.close();
  await removeFolder(path);
}

/** Removes a folder that another process may be removing at the same time. */
async function removeFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 3 });
}

/** Takes the lock of a process that has ended. Null if the process is running, or the file is gone or isn't one of our locks. */
function tryAbandoned(path: string): DatabaseSync | null {
  // SQLite would recreate the file, perhaps in a folder that is being removed.
  if (!existsSync(path)) return null;
  try {
    return tryLock(path);
  } catch {
    return null;
  }
}

/** Takes a lock. Null if another process holds it or has just removed it. */
function tryLock(path: string): DatabaseSync | null {
  const lock = new DatabaseSync(path);
  try {
    lock.exec("pragma journal_mode = memory; begin exclusive");
    if (existsSync(path)) return lock;
  } catch (error) {
    if (!isSqliteBusy(error)) {
      lock.close();
      throw error;
    }
  }
  lock.close();
  return null;
}
