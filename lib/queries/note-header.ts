import { OWN_HEADERS } from "@/lib/skills/api/own-headers";

/** The header with the reason for an upload; none for an empty reason. */
export function noteHeader(note: string): Record<string, string> {
  return note.trim() === "" ? {} : { [OWN_HEADERS.note]: encodeURIComponent(note.trim()) };
}
