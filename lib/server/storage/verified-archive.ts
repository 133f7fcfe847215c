import "server-only";
import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import type { ByteRange } from "./byte-range";

/** A download holds some four of these: larger ones are hardly faster, and 64 downloads share the memory with 64 uploads. */
const CHUNK_BYTES = 131_072;

/** An open archive file and what its row says about it. Its stream closes the file. */
export interface OpenArchive {
  file: FileHandle;
  /** SHA-256, hexadecimal. */
  digest: string;
  /** Bytes. */
  size: number;
  /** Aborted when the reader is gone: a server may drop an answer without cancelling its body. */
  signal: AbortSignal;
  /** The error for bytes on disk that are not those that were published. */
  damaged(cause: Error): Error;
}

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Streams an archive while checking it: the last chunk is held back until the digest of all is known, so that damaged content is
 * never received whole. What fits into one chunk is checked before this answers. Rejects, or breaks off, with the archive's own error.
 */
export async function streamWhole(archive: OpenArchive): Promise<ReadableStream<Bytes>> {
  return streamOf(archive, checkedChunks(archive));
}

/** Streams a part of an archive after all of it was checked. Rejects with the archive's own error. */
export async function streamRange(archive: OpenArchive, range: ByteRange): Promise<ReadableStream<Bytes>> {
  for await (const _ of checkedChunks(archive)) {
    // Nothing is sent before everything was read.
  }
  return streamOf(archive, chunksOf(archive, range));
}

async function* chunksOf({ file, damaged }: OpenArchive, { first, last }: ByteRange): AsyncGenerator<Bytes> {
  for (let at = first; at <= last; ) {
    const { bytesRead, buffer } = await file.read({
      buffer: new Uint8Array(Math.min(CHUNK_BYTES, last + 1 - at)),
      position: at,
    });
    if (bytesRead === 0) throw damaged(new Error("The file ends too early"));
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function* checkedChunks(archive: OpenArchive): AsyncGenerator<Bytes> {
  const { digest, size, damaged } = archive;
  const hash = createHash("sha256");
  let held: Bytes | undefined;
  for await (const chunk of chunksOf(archive, { first: 0, last: size - 1 })) {
    if (held) yield held;
    hash.update(chunk);
    held = chunk;
  }
  const found = hash.digest("hex");
  if (found !== digest) throw damaged(new Error(`The file has the digest ${found} instead of ${digest}`));
  if (held) yield held;
}

/** Pulls the first chunk at once, so that early damage is an answer of its own and not a broken one. */
async function streamOf(
  { file, signal }: OpenArchive,
  chunks: AsyncGenerator<Bytes>,
): Promise<ReadableStream<Bytes>> {
  const owned = closing(file, chunks);
  const end = async () => void (await owned.return());
  let next: Promise<IteratorResult<Bytes>> | undefined = Promise.resolve(await owned.next());
  if (signal.aborted) await end();
  else signal.addEventListener("abort", end, { once: true });
  return new ReadableStream<Bytes>({
    async pull(controller) {
      const read = await (next ?? owned.next());
      next = undefined;
      if (read.done) controller.close();
      else controller.enqueue(read.value);
    },
    cancel: end,
  });
}

/** However the reading of chunks ends, the file is closed then. */
async function* closing(file: FileHandle, chunks: AsyncGenerator<Bytes>): AsyncGenerator<Bytes, void, void> {
  try {
    yield* chunks;
  } finally {
    await file.close();
  }
}
