import "server-only";

/** Both inclusive, counted from 0. */
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
 * The one range that a GET asks for (RFC 9110 §14). Null means all of it: no range, several, one that cannot be read, or an
 * If-Range that names other content. A range behind the end is "unsatisfiable".
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
