import "server-only";
import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open, rename, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Incoming } from "./incoming";
import { isMissing } from "./is-missing";
import { listOwn } from "./list-own";
import { syncDirectory } from "./sync-directory";
import { writeHashed } from "./write-hashed";

/** An archive that is durable, but not yet under its final name. */
export interface StagedArchive {
  /** SHA-256, hexadecimal. */
  digest: string;
  /** Bytes. */
  size: number;
  path: string;
}

const SUFFIX = ".zip";
const SUBFOLDER_NAME = /^[0-9a-f]{2}$/;
const ARCHIVE_NAME = /^[0-9a-f]{64}\.zip$/;
/** Folder next to `archives/` for archives that were set aside: `orphans/<YYYY-MM-DD>/<digest>.zip`. */
const ORPHANS = "orphans";
const DAY_NAME = /^\d{4}-\d{2}-\d{2}$/;

/** An archive that was set aside because no row referred to it. */
export interface Orphan {
  /** The day it was set aside, as YYYY-MM-DD. */
  day: string;
  digest: string;
}

/** Archive files named by their SHA-256: `archives/<first two digits>/<digest>.zip`. Files with other names are left alone. */
export class ArchiveFiles {
  readonly #root: string;
  readonly #orphans: string;
  readonly #incoming: Incoming;

  private constructor(parent: string, incoming: Incoming) {
    this.#root = join(parent, "archives");
    this.#orphans = join(parent, ORPHANS);
    this.#incoming = incoming;
  }

  /** Creates `archives/` in `parent` if it is missing. The caller must sync `parent`. */
  static async open(parent: string, incoming: Incoming): Promise<ArchiveFiles> {
    const files = new ArchiveFiles(parent, incoming);
    await mkdir(files.#root, { recursive: true });
    return files;
  }

  /** Writes, hashes and syncs chunks in this process's incoming folder. Leaves no file behind if that fails. */
  async stage(chunks: AsyncIterable<Uint8Array>): Promise<StagedArchive> {
    const path = await this.#incoming.newPath();
    try {
      return { path, ...(await writeHashed(path, chunks, createHash("sha256"))) };
    } catch (error) {
      await this.discard({ path });
      throw error;
    }
  }

  /** Moves a staged archive to its final name, durably. Call it inside the transaction that adds the row. */
  async keep(staged: StagedArchive): Promise<void> {
    const path = this.#pathOf(staged.digest);
    const subfolder = dirname(path);
    const created = await mkdir(subfolder, { recursive: true });
    await rename(staged.path, path);
    await Promise.all([syncDirectory(subfolder), created && syncDirectory(this.#root)]);
  }

  /** Removes a staged archive that wasn't kept. */
  async discard(staged: Pick<StagedArchive, "path">): Promise<void> {
    await rm(staged.path, { force: true });
  }

  /** Opens an archive for reading; the caller closes it. */
  async open(digest: string): Promise<FileHandle> {
    return open(this.#pathOf(digest), "r");
  }

  /** Removes an archive. Call it inside a transaction that has checked that no row refers to it. */
  async remove(digest: string): Promise<void> {
    await rm(this.#pathOf(digest), { force: true });
  }

  /** Digests of all archives, one subfolder at a time. */
  listBySubfolder(): AsyncGenerator<string[]> {
    return listArchives(this.#root);
  }

  /** When an archive was written, in ms since 1970; null if there is none. */
  async writtenAt(digest: string): Promise<number | null> {
    const { mtimeMs } = (await stat(this.#pathOf(digest)).catch(nullIfMissing)) ?? {};
    return mtimeMs ?? null;
  }

  /** Moves an archive to `orphans/`. Call it inside a transaction that has checked that no row refers to it. */
  async setAside(orphan: Orphan): Promise<void> {
    const path = this.#orphanPath(orphan);
    await mkdir(dirname(path), { recursive: true });
    await rename(this.#pathOf(orphan.digest), path);
  }

  /** Moves an archive back from `orphans/`, unless the name is taken again. Call it inside a transaction that has found its row. */
  async putBack(orphan: Orphan): Promise<void> {
    const path = this.#pathOf(orphan.digest);
    if ((await this.writtenAt(orphan.digest)) !== null) return;
    await mkdir(dirname(path), { recursive: true });
    await rename(this.#orphanPath(orphan), path);
    await Promise.all([syncDirectory(dirname(path)), syncDirectory(this.#root)]);
  }

  async listOrphans(): Promise<Orphan[]> {
    const days = await listOwn(this.#orphans, { kind: "folder", name: DAY_NAME });
    const orphans: Orphan[] = [];
    for (const day of days)
      for (const name of await listOwn(join(this.#orphans, day), { kind: "file", name: ARCHIVE_NAME }))
        orphans.push({ day, digest: digestOf(name) });
    return orphans;
  }

  async removeOrphan(orphan: Orphan): Promise<void> {
    const path = this.#orphanPath(orphan);
    await rm(path, { force: true });
    // Fails if the folder isn't empty.
    await rmdir(dirname(path)).catch(() => undefined);
  }

  #pathOf(digest: string): string {
    return join(this.#root, digest.slice(0, 2), digest + SUFFIX);
  }

  #orphanPath({ day, digest }: Orphan): string {
    return join(this.#orphans, day, digest + SUFFIX);
  }
}

/** Digests of the archives in a folder, one subfolder at a time. */
export async function* listArchives(root: string): AsyncGenerator<string[]> {
  for (const subfolder of await listOwn(root, { kind: "folder", name: SUBFOLDER_NAME })) {
    const names = await listOwn(join(root, subfolder), { kind: "file", name: ARCHIVE_NAME });
    yield names.map(digestOf).filter((digest) => digest.startsWith(subfolder));
  }
}

function digestOf(name: string): string {
  return name.slice(0, -SUFFIX.length);
}

function nullIfMissing(error: unknown): null {
  if (isMissing(error)) return null;
  throw error;
}
