import "server-only";
import { laneOf } from "@/lib/skills/api/lane";
import type { Operation } from "@/lib/skills/api/operations";

/** The ETag of a version, made of its ids because it never changes; null for anything else. Details differ by lane, content doesn't. */
export function versionEtag({ name, skillId, version }: Operation, headers: Headers): string | null {
  if (version === "latest") return null;
  if (name === "getContent") return `"${skillId}.${version}.zip"`;
  if (name === "getVersion") return `"${skillId}.${version}.${laneOf(headers)}"`;
  return null;
}

/** Whether If-None-Match names the version, so the answer is 304 without a request upstream. */
export function isNotModified(operation: Operation, headers: Headers): boolean {
  const etag = versionEtag(operation, headers);
  const held = (headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return etag !== null && held.includes(etag);
}

/** Whether If-Range allows a range. It is compared with our ETag, which the upstream doesn't know. */
export function isRangeOf(operation: Operation, headers: Headers): boolean {
  const ifRange = headers.get("if-range");
  return ifRange === null || ifRange === versionEtag(operation, headers);
}
