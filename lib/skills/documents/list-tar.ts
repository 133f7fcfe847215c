import { createTarDecoder, type ParsedTarEntry } from "modern-tar";
import { ApiError } from "@/lib/skills/api/api-error";
import type { ArchiveListing, ListedFile } from "./archive-listing";

/** Most files listed. */
const MAX_LISTED_FILES = 20_000;
/** The most unpacked bytes that are read for names: a few seconds of work. */
const MAX_READ_BYTES = 500_000_000;
const EXECUTABLE_BITS = 0o111;
const IS_FILE = new Set(["file", "link", "symlink"]);

/**
 * Lists the files of a tar, gzipped or not. Reads at most `maxBytes` of it, unpacked; a longer list is cut. Rejects with ApiError if it
 * isn't a valid tar.
 */
export async function listTar(
  bytes: Uint8Array<ArrayBuffer>,
  maxBytes = MAX_READ_BYTES,
): Promise<ArchiveListing> {
  const files: ListedFile[] = [];
  const budget = { left: maxBytes };
  const entries = unpacked(bytes)
    .pipeThrough(stopping(budget))
    .pipeThrough(createTarDecoder({ strict: true }));
  const reader = entries.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (files.length === MAX_LISTED_FILES) return { files, isCut: true, source: "headers" };
      if (IS_FILE.has(next.value.header.type ?? "file")) files.push(describe(next.value));
      await next.value.body.cancel();
    }
  } catch (cause) {
    if (budget.left > 0) throw asArchiveError(cause);
  } finally {
    reader.cancel().catch(() => undefined);
  }
  return { files, isCut: budget.left <= 0, source: "headers" };
}

function unpacked(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream();
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isGzip ? stream.pipeThrough(new DecompressionStream("gzip")) : stream;
}

function stopping(budget: {
  left: number;
}): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    transform(slice, controller) {
      budget.left -= slice.length;
      if (budget.left > 0) controller.enqueue(slice);
      else controller.terminate();
    },
  });
}

function describe({ header }: ParsedTarEntry): ListedFile {
  const { name, size, type, mode = 0, linkname } = header;
  const target = (type === "link" || type === "symlink") && linkname ? linkname : null;
  return { path: name, size, executable: target === null && (mode & EXECUTABLE_BITS) !== 0, target };
}

function asArchiveError(cause: unknown): ApiError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ApiError("invalid_request_error", `This isn’t a valid tar archive: ${reason}`);
}
