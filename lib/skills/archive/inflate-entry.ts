import type { ArchiveEntry } from "./archive-directory";
import { archiveError } from "./archive-error";

/** Bytes inflated at a time. They grow at most about a thousandfold, so a bomb is stopped after 16 MB. */
const SLICE_BYTES = 16_384;
/** "x" deflated, followed by one more byte. */
const LONGER_THAN_ITS_STREAM = Uint8Array.of(0xab, 0x00, 0x00, 0x00);

let strict: Promise<boolean> | undefined;

/**
 * Inflates the content of an entry, and stops when it exceeds the declared size. Rejects with ApiError if it is longer,
 * shorter or damaged, or if bytes follow the end of the deflate stream. The caller checks the checksum.
 */
export async function inflateEntry(deflated: Uint8Array, entry: ArchiveEntry): Promise<Uint8Array> {
  const content = await inflate(deflated, entry.size);
  if (!content || content.length < entry.size || (await hasSurplus(deflated, entry.size)))
    throw archiveError("inflatedSize", entry.path);
  return content;
}

/** At most `size` bytes; null if there are more or the stream is damaged. */
async function inflate(deflated: Uint8Array, size: number): Promise<Uint8Array | null> {
  const { readable, writable } = new DecompressionStream("deflate-raw");
  const feeding = feed(writable.getWriter(), deflated);
  const content = new Uint8Array(size);
  let length = 0;
  try {
    for await (const chunk of chunksOf(readable)) {
      if (length + chunk.length > size) return null;
      content.set(chunk, length);
      length += chunk.length;
    }
  } catch {
    // The error of a damaged stream differs by platform.
    return null;
  } finally {
    await feeding;
  }
  return content.subarray(0, length);
}

/** Writes until an error, which the reader of the stream gets too. */
async function feed(writer: WritableStreamDefaultWriter, deflated: Uint8Array): Promise<void> {
  try {
    for (let at = 0; at < deflated.length; at += SLICE_BYTES) {
      await writer.ready;
      // The error also rejects `ready` and `close`.
      writer.write(deflated.slice(at, at + SLICE_BYTES)).catch(() => undefined);
    }
    await writer.close();
  } catch {
    return;
  }
}

async function* chunksOf(readable: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = readable.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** Whether bytes follow the end of the stream. Most platforms reject them. Node 22 ignores them: then the stream inflates without its last byte. */
async function hasSurplus(deflated: Uint8Array, size: number): Promise<boolean> {
  strict ??= inflate(LONGER_THAN_ITS_STREAM, 1).then((content) => content === null);
  if (await strict) return false;
  return (await inflate(deflated.subarray(0, -1), size)) !== null;
}
