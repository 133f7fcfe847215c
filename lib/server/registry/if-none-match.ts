import "server-only";

/** Whether If-None-Match names this ETag, so the client already has the content (RFC 9110 §13.1.2: weak comparison). */
export function isNotModified(headers: Headers, etag: string): boolean {
  const tags = (headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}

/** A 304 with this ETag. */
export function notModified(etag: string): Response {
  return new Response(null, { status: 304, headers: { etag } });
}
