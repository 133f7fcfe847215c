import { openedBundle } from "./open-bundles";

/** Facts about a file of any format. */
export interface BinaryFacts {
  size: number;
  /** Hexadecimal. */
  sha256: string;
}

export interface BinaryComparison {
  base: BinaryFacts | null;
  head: BinaryFacts | null;
  /** Offset of the first byte that differs; null if all bytes are equal or a side is missing. */
  firstDifference: number | null;
}

/** Size and digest of both sides of a binary file, and their first difference. */
export async function compareBinary(
  base: { key: string; path: string } | null,
  head: { key: string; path: string } | null,
): Promise<BinaryComparison> {
  const [before, after] = await Promise.all([readSide(base), readSide(head)]);
  return {
    base: before && (await factsOf(before)),
    head: after && (await factsOf(after)),
    firstDifference: before && after ? firstDifference(before, after) : null,
  };
}

async function readSide(side: { key: string; path: string } | null): Promise<Uint8Array<ArrayBuffer> | null> {
  return side && new Uint8Array(await openedBundle(side.key).read(side.path));
}

async function factsOf(bytes: Uint8Array<ArrayBuffer>): Promise<BinaryFacts> {
  return { size: bytes.length, sha256: await sha256(bytes) };
}

/** Hexadecimal SHA-256. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function firstDifference(a: Uint8Array, b: Uint8Array): number | null {
  const common = Math.min(a.length, b.length);
  for (let index = 0; index < common; index++) if (a[index] !== b[index]) return index;
  return a.length === b.length ? null : common;
}
