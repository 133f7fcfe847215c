import "server-only";

/** Parts are joined into chunks of at least this size. */
const CHUNK_BYTES = 65_536;

/** Readers that take less than 100 kB per second on average are dropped. */
const SLOWEST_BYTES_PER_MS = 100;

type Bytes = Uint8Array<ArrayBuffer>;

interface StreamOptions {
  /** Aborts when the client is gone. */
  signal: AbortSignal;
  /** How long a reader may keep the stream waiting in total, in addition to the time that its bytes take at the slowest rate. */
  idleMs: number;
  /** Called once, however the stream ends. */
  onEnd(): void;
}

/** Streams parts on demand. Rejects if making the first chunk fails; a later failure breaks the stream off. */
export async function streamParts(
  parts: AsyncIterable<Uint8Array>,
  { signal, idleMs, onEnd }: StreamOptions,
): Promise<ReadableStream<Bytes>> {
  const chunks = chunksOf(parts, onEnd);
  let first: IteratorResult<Bytes> | undefined = await chunks.next();
  const end = async () => void (await chunks.return());
  if (signal.aborted) await end();
  else signal.addEventListener("abort", end, { once: true });
  let idle: NodeJS.Timeout | undefined;
  let patienceMs = idleMs;
  let waitingSince: number | null = null;
  return new ReadableStream<Bytes>({
    async pull(controller) {
      clearTimeout(idle);
      if (waitingSince !== null) patienceMs -= performance.now() - waitingSince;
      const read = first ?? (await chunks.next());
      first = undefined;
      if (read.done) return controller.close();
      controller.enqueue(read.value);
      patienceMs += read.value.length / SLOWEST_BYTES_PER_MS;
      waitingSince = performance.now();
      idle = setTimeout(() => {
        controller.error(new Error("The reader is too slow"));
        void end();
      }, patienceMs).unref();
    },
    cancel() {
      clearTimeout(idle);
      return end();
    },
  });
}

/** Calls `onEnd` before it yields the last chunk. */
async function* chunksOf(
  parts: AsyncIterable<Uint8Array>,
  onEnd: () => void,
): AsyncGenerator<Bytes, void, void> {
  let gathered: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of parts) {
      gathered.push(part);
      bytes += part.length;
      if (bytes < CHUNK_BYTES) continue;
      yield Uint8Array.from(Buffer.concat(gathered));
      gathered = [];
      bytes = 0;
    }
  } finally {
    onEnd();
  }
  if (bytes > 0) yield Uint8Array.from(Buffer.concat(gathered));
}
