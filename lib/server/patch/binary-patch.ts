import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { setImmediate as pause } from "node:timers/promises";
import { createDeflate } from "node:zlib";

/** The alphabet of git's base 85, which differs from Ascii85 (git: base85.c). */
const ALPHABET = Buffer.from(
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~",
);
const BYTES_PER_LINE = 52;
const BYTES_PER_GROUP = 4;
const CHARACTERS_PER_GROUP = 5;
/** A line's length in bytes as one letter: A–Z for 1 to 26, a–z for 27 to 52. */
const LENGTHS = Buffer.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
const LINE_FEED = 10;
const NO_OBJECT = "0".repeat(40);
/** Bytes hashed or deflated at a time. */
const SLICE_BYTES = 1_000_000;

/** Yields git's "binary patch" between two contents, in both directions, in parts. Yields nothing if the bytes are the same. */
export async function* binaryPatch(
  base: Uint8Array | null,
  head: Uint8Array | null,
): AsyncGenerator<Uint8Array, void, void> {
  const [before, after] = [await objectId(base), await objectId(head)];
  if (before === after) return;
  yield Buffer.from(`index ${before}..${after}\nGIT binary patch\n`);
  yield* literal(head ?? new Uint8Array());
  yield* literal(base ?? new Uint8Array());
}

/** git's object id of a blob, which `git apply` checks. */
async function objectId(bytes: Uint8Array | null): Promise<string> {
  if (bytes === null) return NO_OBJECT;
  const hash = createHash("sha1").update(`blob ${bytes.length}\0`);
  for (const slice of slicesOf(bytes)) {
    hash.update(slice);
    await pause();
  }
  return hash.digest("hex");
}

async function* literal(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, void> {
  yield Buffer.from(`literal ${bytes.length}\n`);
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of Readable.from(slicesOf(bytes)).pipe(createDeflate())) {
    const packed = Buffer.concat([rest, chunk]);
    const whole = packed.length - (packed.length % BYTES_PER_LINE);
    yield encodeLines(packed.subarray(0, whole));
    rest = packed.subarray(whole);
  }
  yield encodeLines(rest);
  yield Buffer.of(LINE_FEED);
}

function* slicesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) yield bytes.subarray(at, at + SLICE_BYTES);
}

/** Encodes 52 bytes per line; the last line may have fewer. */
function encodeLines(bytes: Uint8Array): Uint8Array {
  const lines = Math.ceil(bytes.length / BYTES_PER_LINE);
  const groups = lines * (BYTES_PER_LINE / BYTES_PER_GROUP);
  const text = new Uint8Array(2 * lines + groups * CHARACTERS_PER_GROUP);
  let length = 0;
  for (let start = 0; start < bytes.length; start += BYTES_PER_LINE) {
    const end = Math.min(start + BYTES_PER_LINE, bytes.length);
    text[length++] = LENGTHS[end - start - 1] ?? 0;
    for (let at = start; at < end; at += BYTES_PER_GROUP) length = encodeGroup(bytes, at, { text, length });
    text[length++] = LINE_FEED;
  }
  return text.subarray(0, length);
}

/** Writes up to four bytes as five characters. Returns the new length of the text. */
function encodeGroup(bytes: Uint8Array, at: number, { text, length }: { text: Uint8Array; length: number }) {
  let value = 0;
  for (let index = 0; index < BYTES_PER_GROUP; index++) value = value * 256 + (bytes[at + index] ?? 0);
  for (let index = CHARACTERS_PER_GROUP - 1; index >= 0; index--) {
    text[length + index] = ALPHABET[value % ALPHABET.length] ?? 0;
    value = Math.floor(value / ALPHABET.length);
  }
  return length + CHARACTERS_PER_GROUP;
}
