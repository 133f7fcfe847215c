import { OWN_HEADERS } from "@/lib/skills/api/own-headers";

/** How a note of why travels with an upload; nothing for an empty one. */
export function noteHeader(note: string): Record<string, string> {
  return note.trim() === "" ? {} : { [OWN_HEADERS.note]: encodeURIComponent(note.trim()) };
}
