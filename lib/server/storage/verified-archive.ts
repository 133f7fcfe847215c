import "server-only";
import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import type { ByteRange } from "./byte-range";

/** A download keeps about four chunks in memory, which must suffice for 64 downloads and 64 uploads. Larger chunks are hardly faster. */
const CHUNK_BYTES = 131_072;

/** An open archive file and its row's data. The stream made from it closes the file. */
export interface OpenArchive {
  file: FileHandle;
  /** SHA-256, hexadecimal. */
  digest: string;
  /** Bytes. */
  size: number;
  /** Aborts when the client is gone. Needed because a server may drop a response without cancelling its body. */
  signal: AbortSignal;
  /** Makes the error for content that differs from what was published. */
  damaged(cause: Error): Error;
}

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Streams an archive while checking its digest. The last chunk is sent only if the digest is right, so damaged content never
 * arrives whole. An archive of one chunk is checked before this resolves. Rejects, or breaks the stream off, with `damaged`.
 */
export async function streamWhole(archive: OpenArchive): Promise<ReadableStream<Bytes>> {
  return streamOf(archive, checkedChunks(archive));
}

/** Streams a range of an archive once the whole archive is checked. Rejects with `damaged`. */
export async function streamRange(archive: OpenArchive, range: ByteRange): Promise<ReadableStream<Bytes>> {
  for await (const _ of checkedChunks(archive)) {
    // Read everything before sending anything.
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

/** Reads the first chunk before resolving, so early damage rejects instead of breaking the response off. */
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

/** Closes the file however reading ends. */
async function* closing(file: FileHandle, chunks: AsyncGenerator<Bytes>): AsyncGenerator<Bytes, void, void> {
  try {
    yield* chunks;
  } finally {
    await file.close();
  }
}
