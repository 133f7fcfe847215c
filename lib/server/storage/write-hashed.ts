import "server-only";
import type { Hash } from "node:crypto";
import { open } from "node:fs/promises";
import { writeFully } from "./write-fully";

/** Bytes hashed and written at a time: small chunks are joined, and large ones split so that they don't block other requests. */
const WRITE_BYTES = 524_288;

/** Writes chunks to a new file and syncs it. Returns the hexadecimal hash and the total number of bytes. */
export async function writeHashed(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  hash: Hash,
): Promise<{ digest: string; size: number }> {
  const file = await open(path, "wx");
  let size = 0;
  try {
    for await (const piece of gather(chunks)) {
      hash.update(piece);
      await writeFully(file, piece);
      size += piece.length;
    }
    await file.datasync();
  } finally {
    await file.close();
  }
  return { digest: hash.digest("hex"), size };
}

async function* gather(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let gathered: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    gathered.push(chunk);
    bytes += chunk.length;
    if (bytes < WRITE_BYTES) continue;
    yield* slices(gathered);
    gathered = [];
    bytes = 0;
  }
  yield* slices(gathered);
}

function* slices(chunks: Uint8Array[]): Generator<Uint8Array> {
  const [only, ...others] = chunks;
  const joined = only && others.length === 0 ? only : Buffer.concat(chunks);
  for (let at = 0; at < joined.length; at += WRITE_BYTES) yield joined.subarray(at, at + WRITE_BYTES);
}
