import { ApiError } from "@/lib/skills/api/api-error";
import { quotePath } from "@/lib/skills/bundle/quote-path";

/** Reads a dropped file. The browser refuses one that has changed or moved on disk since. Rejects with ApiError. */
export async function readBlob(path: string, content: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch {
    throw new ApiError(
      "invalid_request_error",
      `${quotePath(path)} was changed, moved or deleted after it was dropped. Drop the folder again.`,
    );
  }
}
