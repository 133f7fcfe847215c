import "server-only";
import { requestTooLarge } from "@/lib/server/request-limit";
import { ApiError } from "@/lib/skills/api/api-error";
import { OWN_HEADERS } from "@/lib/skills/api/own-headers";
import { openArchive } from "@/lib/skills/archive/open-archive";
import { isJunk } from "@/lib/skills/bundle/junk";
import { MAX_REQUEST_BYTES } from "@/lib/skills/limits";
import { BodyDigest } from "./body-digest";
import { type DigestedFile, filesDigest } from "./content-digest";

/** Starts a digest of a request's body and of the headers that affect what it publishes. */
export function bodyDigestFor(headers: Headers): BodyDigest {
  return new BodyDigest(
    headers.get("content-type") ?? "",
    `keep junk: ${headers.get(OWN_HEADERS.keepJunk) === "yes"}`,
  );
}

/** Reads a request's body and returns its digest. Throws 413 over the upload limit. */
export async function digestBody(request: Request): Promise<string> {
  const digest = bodyDigestFor(request.headers);
  for await (const chunk of chunksOf(request)) digest.update(chunk);
  return digest.digest();
}

/** Reads a request's body and its digest. Throws 413 over the upload limit. */
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

/** The content digests that this upload's version may have: with and without the files that tools leave in a zip. */
export async function uploadedDigests(headers: Headers, bytes: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const files = await filesOf(headers, bytes);
  const [only] = files;
  if (files.length !== 1 || !only || !isZip(only)) return [await filesDigest(files.map(digestedFile))];
  const archive = await openArchive(new Uint8Array(await only.arrayBuffer()));
  const entries = archive.entries.map(({ path, executable }) => ({
    path,
    executable,
    read: () => archive.read(path),
  }));
  const wanted = entries.filter(({ path }) => !isJunk(path));
  return [await filesDigest(entries), await filesDigest(wanted)];
}

async function filesOf(headers: Headers, bytes: Uint8Array<ArrayBuffer>): Promise<File[]> {
  const contentType = headers.get("content-type") ?? "";
  const form = await new Response(bytes, { headers: { "content-type": contentType } }).formData();
  return [...form.values()].filter((value) => typeof value !== "string");
}

function isZip({ name }: File): boolean {
  return /\.(zip|skill)$/i.test(name);
}

function digestedFile(file: File): DigestedFile {
  return { path: file.name, executable: false, read: async () => new Uint8Array(await file.arrayBuffer()) };
}
