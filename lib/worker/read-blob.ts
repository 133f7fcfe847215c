import { ApiError } from "@/lib/skills/api/api-error";
import { quotePath } from "@/lib/skills/bundle/quote-path";

/** A file on disk is only pointed at: the browser refuses one that was changed or moved since. Rejects with ApiError. */
export async function readBlob(path: string, content: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch {
    throw new ApiError(
      "invalid_request_error",
      `${quotePath(path)} can no longer be read: it was changed, moved or deleted after it was dropped. Drop the folder again.`,
    );
  }
}
