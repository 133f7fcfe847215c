import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";

/** git's base 85, which is not Ascii85 (git: base85.c). */
const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
const BYTES_PER_LINE = 52;
const BYTES_PER_GROUP = 4;
const CHARACTERS_PER_GROUP = 5;
/** A length up to 26 is written A–Z, up to 52 a–z. */
const LENGTHS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const NO_OBJECT = "0".repeat(40);

/** The lines of git's "binary patch" between two contents, both ways; none when the bytes are the same. */
export function binaryPatch(base: Uint8Array | null, head: Uint8Array | null): string[] {
  const [before, after] = [objectId(base), objectId(head)];
  if (before === after) return [];
  return [
    `index ${before}..${after}`,
    "GIT binary patch",
    ...literal(head ?? new Uint8Array()),
    ...literal(base ?? new Uint8Array()),
  ];
}

/** git's name of a blob, which `git apply` checks. */
function objectId(bytes: Uint8Array | null): string {
  if (bytes === null) return NO_OBJECT;
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

function literal(bytes: Uint8Array): string[] {
  const packed = deflateSync(bytes);
  const lines = [`literal ${bytes.length}`];
  for (let at = 0; at < packed.length; at += BYTES_PER_LINE) {
    const chunk = packed.subarray(at, at + BYTES_PER_LINE);
    lines.push(`${LENGTHS[chunk.length - 1]}${encodeBase85(chunk)}`);
  }
  return [...lines, ""];
}

function encodeBase85(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += BYTES_PER_GROUP) {
    let value = 0;
    for (let index = 0; index < BYTES_PER_GROUP; index++) value = value * 256 + (bytes[at + index] ?? 0);
    let group = "";
    for (let index = 0; index < CHARACTERS_PER_GROUP; index++) {
      group = `${ALPHABET[value % ALPHABET.length]}${group}`;
      value = Math.floor(value / ALPHABET.length);
    }
    text += group;
  }
  return text;
}
