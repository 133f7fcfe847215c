import "server-only";
import { setImmediate as pause } from "node:timers/promises";
import { receiveUpload } from "@/lib/server/registry/receive-upload";
import type { Spool } from "@/lib/server/registry/spool";
import { type FilePart, ZIP_NAME } from "@/lib/server/registry/upload-parts";
import { requestTooLarge } from "@/lib/server/request-limit";
import type { Incoming } from "@/lib/server/storage/incoming";
import { ApiError } from "@/lib/skills/api/api-error";
import { OWN_HEADERS } from "@/lib/skills/api/own-headers";
import { openArchive } from "@/lib/skills/archive/open-archive";
import { isJunk } from "@/lib/skills/bundle/junk";
import { MAX_REQUEST_BYTES } from "@/lib/skills/limits";
import { BodyDigest } from "./body-digest";
import { type DigestedFile, filesDigest } from "./content-digest";

/** Bytes read between two pauses: about as many as a socket delivers at a time. */
const CHUNK_BYTES = 65_536;

/** Starts a digest of a request's body and of the headers that affect what it publishes. */
export function bodyDigestFor(headers: Headers): BodyDigest {
  return new BodyDigest(
    headers.get("content-type") ?? "",
    `keep junk: ${headers.get(OWN_HEADERS.keepJunk) === "yes"}`,
  );
}

/** Reads a request's body without keeping it, and returns its digest. Throws 413 over the upload limit. */
export async function digestBody(request: Request): Promise<string> {
  const digest = bodyDigestFor(request.headers);
  for await (const chunk of chunksOf(request)) digest.update(chunk);
  return digest.digest();
}

/** Reads a request's body and computes its digest. Throws 413 over the upload limit. */
export async function readBody(
  request: Request,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; digest: string }> {
  const digest = bodyDigestFor(request.headers);
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(request)) {
    digest.update(chunk);
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks), digest: digest.digest() };
}

async function* chunksOf({ body }: Request): AsyncGenerator<Uint8Array> {
  let received = 0;
  try {
    for await (const chunk of body ?? []) {
      received += chunk.byteLength;
      if (received > MAX_REQUEST_BYTES) throw requestTooLarge();
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    throw new ApiError("invalid_request_error", "The upload broke off. Send it again.", { cause });
  }
}

/**
 * The content digests that this upload's version may have: with and without the files that tools leave in a zip. Throws
 * invalid_request_error for an upload that can't become a version.
 */
export async function uploadedDigests(
  headers: Headers,
  bytes: Uint8Array<ArrayBuffer>,
  incoming: Incoming,
): Promise<string[]> {
  const { files, spool } = await receiveUpload(uploadOf(headers, bytes), incoming);
  try {
    const [only] = files;
    if (files.length !== 1 || !only || !ZIP_NAME.test(only.filename))
      return [await filesDigest(files.map((file) => digestedFile(file, spool)))];
    return await zipDigests(await spool.read(only.slices));
  } finally {
    await spool.close();
  }
}

async function zipDigests(zip: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const archive = await openArchive(zip);
  const entries = archive.entries.map(({ path, executable }) => ({
    path,
    executable,
    read: () => archive.read(path),
  }));
  const wanted = entries.filter(({ path }) => !isJunk(path));
  return [await filesDigest(entries), await filesDigest(wanted)];
}

function uploadOf(headers: Headers, bytes: Uint8Array<ArrayBuffer>): Request {
  const init = {
    method: "POST",
    headers: { "content-type": headers.get("content-type") ?? "" },
    body: streamWithPauses(bytes),
    duplex: "half",
  };
  return new Request("http://upload.invalid", init);
}

function streamWithPauses(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      await pause();
      controller.enqueue(bytes.subarray(at, at + CHUNK_BYTES));
      at += CHUNK_BYTES;
      if (at >= bytes.length) controller.close();
    },
  });
}

function digestedFile({ filename, slices }: FilePart, spool: Spool): DigestedFile {
  return { path: filename, executable: false, read: () => spool.read(slices) };
}
