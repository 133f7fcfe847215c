import "server-only";
import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Incoming } from "./incoming";
import { syncDirectory } from "./sync-directory";
import { writeHashed } from "./write-hashed";

/** An archive that is written and durable, but not yet under its name. */
export interface StagedArchive {
  /** SHA-256, hexadecimal. */
  digest: string;
  /** Bytes. */
  size: number;
  path: string;
}

const SUFFIX = ".zip";

/** Archive files below one folder, named by their SHA-256: `<first two digits>/<digest>.zip`. */
export class ArchiveFiles {
  readonly #root: string;
  readonly #incoming: Incoming;

  private constructor(root: string, incoming: Incoming) {
    this.#root = root;
    this.#incoming = incoming;
  }

  /** The folder is there from now on; the caller syncs the directory it is in. */
  static async open(root: string, incoming: Incoming): Promise<ArchiveFiles> {
    await mkdir(root, { recursive: true });
    return new ArchiveFiles(root, incoming);
  }

  /** Writes chunks to a file of this process, hashed and synced. Nothing stays behind when that fails. */
  async stage(chunks: AsyncIterable<Uint8Array>): Promise<StagedArchive> {
    const path = this.#incoming.newPath();
    try {
      return { path, ...(await writeHashed(path, chunks, createHash("sha256"))) };
    } catch (error) {
      await this.discard({ path });
      throw error;
    }
  }

  /** Gives a staged archive its name, durably. Called inside the transaction whose row refers to it. */
  async keep(staged: StagedArchive): Promise<void> {
    const path = this.#pathOf(staged.digest);
    const shelf = dirname(path);
    const created = await mkdir(shelf, { recursive: true });
    await rename(staged.path, path);
    await Promise.all([syncDirectory(shelf), created && syncDirectory(this.#root)]);
  }

  /** Removes what was staged and not kept. */
  async discard(staged: Pick<StagedArchive, "path">): Promise<void> {
    await rm(staged.path, { force: true });
  }

  /** Opens an archive for reading; the caller closes it. */
  async open(digest: string): Promise<FileHandle> {
    return open(this.#pathOf(digest), "r");
  }

  /** Removes an archive. Called inside a transaction that has seen that no row refers to it. */
  async remove(digest: string): Promise<void> {
    await rm(this.#pathOf(digest), { force: true });
  }

  /** Names of the folders that archives lie in. */
  async listShelves(): Promise<string[]> {
    return readdir(this.#root);
  }

  /** Digests of the archives in a folder. */
  async listShelf(shelf: string): Promise<string[]> {
    const names = await readdir(join(this.#root, shelf));
    return names.filter((name) => name.endsWith(SUFFIX)).map((name) => name.slice(0, -SUFFIX.length));
  }

  #pathOf(digest: string): string {
    return join(this.#root, digest.slice(0, 2), digest + SUFFIX);
  }
}
