import "server-only";

/** Byte offsets from 0, both inclusive. */
export interface ByteRange {
  first: number;
  last: number;
}

interface Representation {
  size: number;
  etag: string;
}

const SINGLE_RANGE = /^bytes=\s*(?:(\d+)-(\d*)|-(\d+))\s*$/i;

/**
 * Parses the range that a GET requests (RFC 9110 §14). Null means to send everything: there is no range, more than one, a malformed
 * one, or an If-Range that doesn't match. A range that starts after the end is "unsatisfiable".
 */
export function readRange(
  headers: Headers,
  { size, etag }: Representation,
): ByteRange | null | "unsatisfiable" {
  const ifRange = headers.get("if-range");
  if (ifRange !== null && ifRange !== etag) return null;
  const [, from, to, suffix] = SINGLE_RANGE.exec(headers.get("range") ?? "") ?? [];
  if (suffix !== undefined) return suffixRange(Number(suffix), size);
  if (from === undefined) return null;
  const range = { first: Number(from), last: to ? Math.min(Number(to), size - 1) : size - 1 };
  if (to && Number(to) < range.first) return null;
  return range.first < size ? range : "unsatisfiable";
}

function suffixRange(length: number, size: number): ByteRange | "unsatisfiable" {
  if (length === 0 || size === 0) return "unsatisfiable";
  return { first: Math.max(0, size - length), last: size - 1 };
}
