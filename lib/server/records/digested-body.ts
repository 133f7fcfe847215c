import "server-only";
import type { BodyDigest } from "./body-digest";

type Bytes = Uint8Array<ArrayBuffer>;

interface DigestSteps {
  digest: BodyDigest;
  /** Called with the whole body's digest before the last chunk is forwarded. If it rejects, the body ends with an error. */
  onWhole(digest: string): Promise<void>;
}

/** Forwards a body, but its last chunk only after `onWhole`, so the receiver can't act on the body before that. */
export function digestedBody(body: ReadableStream<Bytes>, { digest, onWhole }: DigestSteps) {
  const reader = body.getReader();
  let held: Bytes | undefined;
  return new ReadableStream<Bytes>(
    {
      async pull(controller) {
        held ??= await next(reader, digest);
        const following = held && (await next(reader, digest));
        if (!following) await onWhole(digest.digest());
        if (held) controller.enqueue(held);
        if (!following) controller.close();
        held = following;
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

async function next(
  reader: ReadableStreamDefaultReader<Bytes>,
  digest: BodyDigest,
): Promise<Bytes | undefined> {
  const { value } = await reader.read();
  if (value) digest.update(value);
  return value;
}
