import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { MAX_REQUEST_BYTES } from "@/lib/skills/limits";

/** 413 in the words of the API (docs/skills-api.md §4): the body is over `MAX_REQUEST_BYTES`. */
export function requestTooLarge(): ApiError {
  const message = `The request is larger than ${MAX_REQUEST_BYTES} bytes; the API takes requests up to 30MBs.`;
  return new ApiError("request_too_large", message);
}

/** Throws the 413 for a body that announces more bytes than are taken, before one of them is read. */
export function refuseAnnouncedSize(headers: Headers): void {
  if (Number(headers.get("content-length")) > MAX_REQUEST_BYTES) throw requestTooLarge();
}

/** Reads away what nobody wants, up to the limit: left unread it would hold up the answer that is on its way, and the next request on the same connection. */
export async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  let drained = 0;
  try {
    while (drained <= MAX_REQUEST_BYTES) {
      const { done, value } = await reader.read();
      if (done) return;
      drained += value.byteLength;
    }
    await reader.cancel();
  } catch {
    // The sender is gone, and the connection with it.
  }
}
