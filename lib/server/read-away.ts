import "server-only";
import { MAX_REQUEST_BYTES } from "@/lib/skills/limits";

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** A client that sends nothing for this long has read its answer or is gone. */
const MAX_SILENCE_MS = 5_000;
/** How long a response stays open at most. */
const MAX_HOLD_MS = 30_000;

const readingAway = new WeakMap<ReadableStream, Promise<void>>();

/**
 * Reads and discards the rest of a body, up to MAX_REQUEST_BYTES. If it stayed unread, it would block the answer and the next request
 * on the same connection.
 */
export function readAway(body: ReadableStream<Uint8Array>, reader: Reader = body.getReader()): void {
  readingAway.set(body, drain(reader));
}

/** Marks a body as being relayed. Returns a function to call at its end, with the reader if the rest should be discarded. */
export function relaying(body: ReadableStream): (reader?: Reader) => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  readingAway.set(body, promise);
  return (reader) => void (reader ? drain(reader).then(resolve) : resolve());
}

/**
 * Sends an error before the whole request has arrived, and discards the rest of the request. If the connection closes after the
 * answer, the bytes are sent at once but the response ends only when the client has finished or sends nothing: closing earlier would
 * reset the connection for clients that read only after writing everything.
 */
export async function answerWhileSending({ body, headers }: Request, answer: Response): Promise<Response> {
  if (answer.ok || !body) return answer;
  if (!body.locked) readAway(body);
  const isRead = readingAway.get(body);
  if (!isRead || headers.get("connection")?.toLowerCase() !== "close") return answer;
  readingAway.delete(body);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return new Response(endingAfter(isRead, bytes), { status: answer.status, headers: answer.headers });
}

function endingAfter(isRead: Promise<void>, bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(bytes);
      await unlessLate(isRead);
      controller.close();
    },
  });
}

async function unlessLate(isRead: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, MAX_HOLD_MS);
  await Promise.race([isRead, promise]);
  clearTimeout(timer);
}

async function drain(reader: Reader): Promise<void> {
  let drained = 0;
  try {
    while (drained <= MAX_REQUEST_BYTES) {
      const read = await readUnlessSilent(reader);
      if (!read || read.done) break;
      drained += read.value.byteLength;
    }
  } catch {
    // The client is gone, and the connection with it.
  }
  // Not awaited, because Next's bodies never finish cancelling while a read is pending.
  reader.cancel().catch(() => undefined);
}

async function readUnlessSilent(reader: Reader): Promise<ReadableStreamReadResult<Uint8Array> | null> {
  const { promise, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(resolve, MAX_SILENCE_MS, null);
  try {
    return await Promise.race([reader.read(), promise]);
  } finally {
    clearTimeout(timer);
  }
}
