import "server-only";
import { type FileHandle, open, rm } from "node:fs/promises";
import type { Incoming } from "@/lib/server/storage/incoming";
import { writeFully } from "@/lib/server/storage/write-fully";

/** Bytes of one upload kept in memory. Smaller uploads need no temporary file. */
const MEMORY_BYTES = 262_144;

/** A range of a spool, in bytes. */
export interface SpoolSlice {
  start: number;
  size: number;
}

/** Stores an upload's files in the order in which they arrive: in memory while they are small, else in a temporary file. */
export class Spool {
  readonly #incoming: Incoming;
  #file: { handle: FileHandle; path: string } | null = null;
  #kept: Uint8Array[] = [];
  #keptBytes = 0;
  #writtenBytes = 0;
  #copies: ArrayBuffer[] = [];

  constructor(incoming: Incoming) {
    this.#incoming = incoming;
  }

  get size(): number {
    return this.#writtenBytes + this.#keptBytes;
  }

  /** Appends bytes and returns where they start. Call `settle` often, because pushed bytes stay in memory until then. */
  push(chunk: Uint8Array): number {
    const start = this.size;
    this.#kept.push(chunk);
    this.#keptBytes += chunk.length;
    return start;
  }

  /** Moves the bytes in memory to the file once they exceed MEMORY_BYTES. */
  async settle(): Promise<void> {
    if (this.#keptBytes > MEMORY_BYTES || (this.#file && this.#keptBytes > 0)) await this.#flush();
  }

  /** Returns a copy of the slices' bytes, concatenated. It is valid until `release`. */
  async read(slices: SpoolSlice[]): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#file && this.#keptBytes > 0) await this.#flush();
    const bytes = new Uint8Array(slices.reduce((sum, slice) => sum + slice.size, 0));
    let done = 0;
    for (const { start, size } of slices) {
      await this.#copy(bytes.subarray(done, done + size), start);
      done += size;
    }
    this.#copies.push(bytes.buffer);
    return bytes;
  }

  /** Frees all copies returned by `read`, up to 30 MB, without waiting for garbage collection. They must not be used afterwards. */
  release(): void {
    for (const copy of this.#copies) copy.transfer(0);
    this.#copies = [];
  }

  /** Discards all bytes and deletes the temporary file. */
  async close(): Promise<void> {
    this.#kept = [];
    if (!this.#file) return;
    await this.#file.handle.close();
    await rm(this.#file.path, { force: true });
  }

  async #copy(target: Uint8Array, start: number): Promise<void> {
    if (this.#file) return readFully(this.#file.handle, target, start);
    if (this.#kept.length > 1) this.#kept = [Buffer.concat(this.#kept)];
    target.set(this.#kept[0]?.subarray(start, start + target.length) ?? []);
  }

  async #flush(): Promise<void> {
    if (!this.#file) {
      const path = await this.#incoming.newPath();
      this.#file = { handle: await open(path, "wx+"), path };
    }
    await writeFully(this.#file.handle, Buffer.concat(this.#kept));
    this.#writtenBytes += this.#keptBytes;
    this.#kept = [];
    this.#keptBytes = 0;
  }
}

async function readFully(handle: FileHandle, bytes: Uint8Array, start: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesRead } = await handle.read(bytes, done, bytes.length - done, start + done);
    if (bytesRead === 0) throw new Error("A spooled upload is shorter than the bytes written to it");
    done += bytesRead;
  }
}
