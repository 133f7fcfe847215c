import "server-only";
import { Dicer } from "@fastify/busboy";
import { ApiError } from "@/lib/skills/api/api-error";
import { findLengthProblem } from "@/lib/skills/bundle/bundle-path";
import { MAX_BUNDLE_BYTES, MAX_BUNDLE_FILES, MAX_REQUEST_BYTES } from "@/lib/skills/limits";
import { parseDisposition } from "./disposition";
import { refusal } from "./refusals";
import type { Spool, SpoolSlice } from "./spool";

/** One `files[]` part: its filename as sent, folders included, and where the spool holds its bytes. */
export interface FilePart {
  filename: string;
  /** Bytes. */
  size: number;
  slices: SpoolSlice[];
}

export interface Upload {
  /** Titles by part name; the first part of each name counts. */
  fields: ReadonlyMap<string, string>;
  files: FilePart[];
  /** Holds the bytes; the caller closes it. */
  spool: Spool;
}

/** A part that is still arriving. `filename` is null for a text part, whose bytes are in `chunks`. */
interface OpenPart {
  name: string;
  filename: string | null;
  size: number;
  slices: SpoolSlice[];
  isZip: boolean;
  chunks: Buffer[];
}

/** Older Ruby SDKs percent-encode the brackets (docs/skills-api.md §3). */
const FILES_FIELDS = ["files[]", "files%5B%5D"];
/** A zip's filename ends like this, or its bytes start with ZIP_MAGIC (docs/skills-api.md §3). */
export const ZIP_NAME = /\.(zip|skill)$/i;
export const ZIP_MAGIC = Buffer.from("PK\x03\x04", "latin1");
/** Other text parts are ignored, as by the API. */
const TITLE_FIELDS = ["display_title", "display_name"];
/** Enough to see that a title exceeds 255 characters. */
const MAX_FIELD_BYTES = 4096;
/** Files and some text parts. Limited because even empty parts take time. */
const MAX_PARTS = MAX_BUNDLE_FILES + 100;
/** Enough for a 512-byte path as both filename and filename*, or for a zip's full path on the sender's disk. */
const MAX_HEADER_BYTES = 8_192;
const MAX_HEADER_LINES = 16;
/** Bytes parsed without a pause. */
const MAX_BLOCK_BYTES = 65_536;

type Headers = Partial<Record<string, string[]>>;

/** Parses a multipart body within a bundle's limits. Dicer finds the boundaries; this class interprets the headers. */
export class UploadParts {
  readonly #parser: Dicer;
  readonly #finished: Promise<void>;
  readonly #fields = new Map<string, string>();
  readonly #files: FilePart[] = [];
  readonly #spool: Spool;
  #failure: ApiError | null = null;
  #partsSeen = 0;
  #filesSeen = 0;

  constructor(boundary: string, spool: Spool) {
    this.#spool = spool;
    // `write` applies backpressure instead of Dicer, which hangs if its buffer is full when the last chunk completes a part.
    // Dicer's types omit this option.
    const noBackpressure = { partHwm: MAX_REQUEST_BYTES };
    // Dicer silently drops headers over its limits, so its limits are twice ours: then the part can be refused.
    const headerLimits = { maxHeaderSize: 2 * MAX_HEADER_BYTES, maxHeaderPairs: 2 * MAX_HEADER_LINES };
    this.#parser = new Dicer({ boundary, ...noBackpressure, ...headerLimits });
    this.#parser.on("part", (part) => this.#collect(part));
    this.#finished = new Promise((resolve) => {
      this.#parser.on("finish", resolve);
      this.#parser.on("error", () => {
        this.#fail(refusal.uploadCutShort());
        resolve();
      });
    });
  }

  /** Parses the next bytes. Throws ApiError as soon as a limit is exceeded or a part is malformed. */
  async write(chunk: Uint8Array): Promise<void> {
    for (let at = 0; at < chunk.length; at += MAX_BLOCK_BYTES)
      await this.#writeBlock(chunk.subarray(at, at + MAX_BLOCK_BYTES));
  }

  async #writeBlock(chunk: Uint8Array): Promise<void> {
    // A part's stream starts to flow on the next tick. Until then it holds views of a buffer that Dicer overwrites.
    await new Promise<void>((resolve) => this.#parser.write(chunk, () => process.nextTick(resolve)));
    if (this.#failure) throw this.#failure;
    await this.#spool.settle();
  }

  /** Ends the body. Throws ApiError if its last boundary is missing. */
  async end(): Promise<Upload> {
    this.#parser.end();
    await this.#finished;
    if (this.#failure) throw this.#failure;
    return { fields: this.#fields, files: this.#files, spool: this.#spool };
  }

  #collect(stream: Dicer.PartStream): void {
    let part: OpenPart | null = null;
    if (++this.#partsSeen > MAX_PARTS) this.#fail(refusal.tooManyFiles(MAX_BUNDLE_FILES));
    stream.on("error", () => this.#fail(refusal.uploadCutShort()));
    stream.on("header", (headers: Headers) => {
      part = this.#openPart(headers);
    });
    stream.on("data", (chunk: Buffer) => part && this.#keep(part, chunk));
    stream.on("end", () => {
      if (part) this.#close(part);
      else this.#fail(refusal.partUnreadable(""));
    });
  }

  #openPart(headers: Headers): OpenPart | null {
    const tooLarge = findHeaderProblem(headers);
    if (tooLarge) this.#fail(tooLarge);
    if (this.#failure) return null;
    const dispositions = headers["content-disposition"] ?? [];
    const [disposition = "", ...others] = dispositions;
    const read = others.length === 0 ? parseDisposition(disposition) : null;
    if (!read) {
      this.#fail(refusal.partUnreadable(dispositions.join(" | ")));
      return null;
    }
    const isZip = ZIP_NAME.test(read.filename ?? "");
    const part: OpenPart = { ...read, isZip, size: 0, slices: [], chunks: [] };
    if (!FILES_FIELDS.includes(read.name)) return { ...part, filename: null };
    if (read.filename === null) this.#fail(refusal.fileWithoutName(this.#filesSeen));
    if (++this.#filesSeen > MAX_BUNDLE_FILES) this.#fail(refusal.tooManyFiles(MAX_BUNDLE_FILES));
    const sentence = isZip ? null : findLengthProblem(read.filename ?? "");
    if (sentence) this.#fail(new ApiError("invalid_request_error", sentence));
    return part;
  }

  #keep(part: OpenPart, chunk: Buffer): void {
    part.size += chunk.length;
    if (this.#failure) return;
    if (part.filename !== null) this.#keepFile(part, chunk);
    else if (TITLE_FIELDS.includes(part.name)) keepTitle(part, chunk);
  }

  /** Dicer may deliver the end of one part after the start of the next, so each part records where its own bytes are. */
  #keepFile(part: OpenPart, chunk: Buffer): void {
    const { slices } = part;
    if (slices.length === 0 && chunk.subarray(0, ZIP_MAGIC.length).equals(ZIP_MAGIC)) part.isZip = true;
    // A zip's unpacked size is checked when it is opened. The zip itself may be a little larger, because of its headers.
    const isOnlyZip = this.#filesSeen === 1 && part.isZip;
    if (!isOnlyZip && this.#spool.size + chunk.length > MAX_BUNDLE_BYTES) {
      this.#fail(refusal.bundleTooLarge(MAX_BUNDLE_BYTES));
      return;
    }
    const start = this.#spool.push(new Uint8Array(chunk));
    const last = slices.at(-1);
    if (last && last.start + last.size === start) last.size += chunk.length;
    else slices.push({ start, size: chunk.length });
  }

  #close({ name, filename, size, slices, chunks }: OpenPart): void {
    if (filename !== null) this.#files.push({ filename, size, slices });
    else if (TITLE_FIELDS.includes(name) && !this.#fields.has(name))
      this.#fields.set(name, Buffer.concat(chunks).toString());
  }

  /** Only the first failure is kept. */
  #fail(failure: ApiError): void {
    this.#failure ??= failure;
  }
}

function findHeaderProblem(headers: Headers): ApiError | null {
  const lines = Object.entries(headers).flatMap(([name, values = []]) =>
    values.map((value) => [name, value]),
  );
  const bytes = lines.reduce((sum, [name = "", value = ""]) => sum + `${name}: ${value}\r\n`.length, 0);
  if (bytes > MAX_HEADER_BYTES) return refusal.partHeadersTooLarge(bytes, MAX_HEADER_BYTES);
  return lines.length > MAX_HEADER_LINES ? refusal.partHeadersTooMany(lines.length, MAX_HEADER_LINES) : null;
}

/** Keeps MAX_FIELD_BYTES at most. */
function keepTitle({ chunks, size }: OpenPart, chunk: Buffer): void {
  const room = MAX_FIELD_BYTES - (size - chunk.length);
  if (room > 0) chunks.push(Buffer.from(chunk.subarray(0, room)));
}
