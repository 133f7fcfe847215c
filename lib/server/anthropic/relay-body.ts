import "server-only";
import { takeTurn } from "./bulk-turns";

type Body = ReadableStream<Uint8Array<ArrayBuffer>>;

interface RelaySteps {
  /** Called before each chunk is read. */
  onAsk(): void;
  /** Called with each chunk, and with undefined at the end. */
  onChunk(chunk: Uint8Array | undefined): void;
  /** Called when the relayed body is cancelled. Cancels the source by default. */
  onCancel?(reader: ReadableStreamDefaultReader<Uint8Array>, reason: unknown): Promise<void>;
  /** Maps a failure to the error of the relayed body. */
  faultOf(error: unknown): unknown;
}

/** Forwards a body chunk by chunk, each only when it is requested, so a fast sender can't fill the memory. */
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
