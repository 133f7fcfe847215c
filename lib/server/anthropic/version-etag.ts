import "server-only";
import { laneOf } from "@/lib/skills/api/lane";
import type { Operation } from "@/lib/skills/api/operations";

/** A published version never changes, so its ids are its ETag; null for what may change. Details differ by lane, content does not. */
export function versionEtag({ name, skillId, version }: Operation, headers: Headers): string | null {
  if (version === "latest") return null;
  if (name === "getContent") return `"${skillId}.${version}.zip"`;
  if (name === "getVersion") return `"${skillId}.${version}.${laneOf(headers)}"`;
  return null;
}

/** Whether the browser already holds what it asks for: nothing needs to be asked upstream then. */
export function isHeld(operation: Operation, headers: Headers): boolean {
  const etag = versionEtag(operation, headers);
  const held = (headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return etag !== null && held.includes(etag);
}

/** If-Range speaks of our ETag, which the upstream does not know: it is answered here. */
export function isRangeOf(operation: Operation, headers: Headers): boolean {
  const ifRange = headers.get("if-range");
  return ifRange === null || ifRange === versionEtag(operation, headers);
}
