import { archiveError } from "./archive-error";

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });

/** Name of an entry. macOS and Info-ZIP write UTF-8 without the flag for it, so valid UTF-8 counts with or without; others throw ApiError. */
export function decodeEntryName(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    throw archiveError("nameEncoding", lenient.decode(bytes));
  }
}
