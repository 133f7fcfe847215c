import "server-only";
import { takeTurn } from "./bulk-turns";

type Body = ReadableStream<Uint8Array<ArrayBuffer>>;

interface RelaySteps {
  /** Before each chunk is asked for. */
  onAsk(): void;
  /** After each chunk, and once without bytes at the end. */
  onChunk(chunk: Uint8Array | undefined): void;
  /** The reader of the relayed body wants no more of it. */
  onCancel?(reader: ReadableStreamDefaultReader<Uint8Array>, reason: unknown): Promise<void>;
  /** What the reader of the relayed body gets to see of a failure. */
  faultOf(error: unknown): unknown;
}

/** Passes a body on chunk by chunk, each only when it is asked for: neither side can fill the memory between them. */
export function relayBody(body: Body, steps: RelaySteps): Body {
  const reader = body.getReader();
  return new ReadableStream(
    {
      async pull(controller) {
        await takeTurn();
        steps.onAsk();
        const { done, value } = await reader.read().catch((error: unknown) => {
          throw steps.faultOf(error);
        });
        steps.onChunk(value);
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => steps.onCancel?.(reader, reason) ?? reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
