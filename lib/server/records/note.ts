import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { OWN_HEADERS } from "@/lib/skills/api/own-headers";
import { formatCount } from "@/lib/skills/format-count";
import { MAX_NOTE_CHARACTERS } from "@/lib/skills/limits";

/** The note of a publication, or "". Throws invalid_request_error if it is too long or isn't text. */
export function readNote(headers: Headers): string {
  const note = decode(headers.get(OWN_HEADERS.note) ?? "").trim();
  if ([...note].length > MAX_NOTE_CHARACTERS)
    throw refused(`is longer than ${formatCount(MAX_NOTE_CHARACTERS)} characters; shorten it`);
  if (/[^\P{Cc}\n\t]/u.test(note)) throw refused("contains control characters; remove them");
  return note;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw refused("is not percent-encoded UTF-8; write a % as %25");
  }
}

function refused(problem: string): ApiError {
  return new ApiError("invalid_request_error", `${OWN_HEADERS.note} ${problem}. Nothing was published.`);
}
