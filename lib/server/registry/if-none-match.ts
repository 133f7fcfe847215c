import "server-only";

/** Whether who asks holds this content already, by its ETag (RFC 9110 §13.1.2: compared weakly). */
export function isHeld(headers: Headers, etag: string): boolean {
  const tags = (headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}

/** The answer to who holds it. */
export function notModified(etag: string): Response {
  return new Response(null, { status: 304, headers: { etag } });
}
