import "server-only";
import { readAway } from "@/lib/server/read-away";
import { refuseAnnouncedSize, requestTooLarge } from "@/lib/server/request-limit";
import type { Incoming } from "@/lib/server/storage/incoming";
import { MAX_REQUEST_BYTES } from "@/lib/skills/limits";
import { refusal } from "./refusals";
import { Spool } from "./spool";
import { type Upload, UploadParts } from "./upload-parts";

/** Reads a multipart upload. Throws ApiError as soon as a limit is exceeded, and leaves no file behind if it fails. */
export async function receiveUpload(request: Request, incoming: Incoming): Promise<Upload> {
  const boundary = readBoundary(request.headers.get("content-type") ?? "");
  if (!boundary || !request.body) throw refusal.notMultipart();
  refuseAnnouncedSize(request.headers);
  const spool = new Spool(incoming);
  try {
    return await readParts(request.body, new UploadParts(boundary, spool));
  } catch (error) {
    await spool.close();
    throw error;
  }
}

async function readParts(body: ReadableStream<Uint8Array>, parts: UploadParts): Promise<Upload> {
  let received = 0;
  for await (const chunk of chunksOf(body)) {
    received += chunk.byteLength;
    if (received > MAX_REQUEST_BYTES) throw requestTooLarge();
    await parts.write(chunk);
  }
  return parts.end();
}

function readBoundary(contentType: string): string | null {
  const match = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,200})"|([^;\s]{1,200}))/i.exec(contentType);
  return match?.[1] ?? match?.[2] ?? null;
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  let isDone = false;
  try {
    for (;;) {
      const read = await reader.read();
      isDone = read.done;
      if (read.done) return;
      yield read.value;
    }
  } catch (cause) {
    isDone = true;
    throw refusal.uploadCutShort(cause);
  } finally {
    if (!isDone) readAway(body, reader);
  }
}
