import "server-only";

/** Small parts are joined to about this. */
const CHUNK_BYTES = 65_536;

type Bytes = Uint8Array<ArrayBuffer>;

interface StreamOptions {
  /** Aborted when the reader is gone. */
  signal: AbortSignal;
  /** How long a reader may take nothing before the rest is given up. */
  idleMs: number;
  /** Called once, however the stream ends. */
  onEnd(): void;
}

/** Streams parts as they are asked for. Rejects with what the first chunk throws; later faults break the stream off. */
export async function streamParts(
  parts: AsyncIterable<Uint8Array>,
  { signal, idleMs, onEnd }: StreamOptions,
): Promise<ReadableStream<Bytes>> {
  const chunks = chunksOf(parts, onEnd);
  let first: Promise<IteratorResult<Bytes>> | undefined = Promise.resolve(await chunks.next());
  const end = async () => void (await chunks.return());
  if (signal.aborted) await end();
  else signal.addEventListener("abort", end, { once: true });
  let idle: NodeJS.Timeout | undefined;
  return new ReadableStream<Bytes>({
    async pull(controller) {
      clearTimeout(idle);
      const read = await (first ?? chunks.next());
      first = undefined;
      if (read.done) return controller.close();
      controller.enqueue(read.value);
      idle = setTimeout(() => {
        controller.error(new Error(`The reader took nothing for ${idleMs} ms`));
        void end();
      }, idleMs).unref();
    },
    cancel() {
      clearTimeout(idle);
      return end();
    },
  });
}

/** The work has ended before the last chunk is asked for. */
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
