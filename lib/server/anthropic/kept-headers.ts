import "server-only";

const KEPT_HEADERS = [
  "content-type",
  "content-disposition",
  "retry-after",
  "retry-after-ms",
  "x-should-retry",
  "accept-ranges",
  "content-range",
];

/** The headers of an upstream answer that a client may see. */
export function keptHeaders(sent: Headers): Headers {
  const kept = [...sent].filter(
    ([name]) => KEPT_HEADERS.includes(name) || name.startsWith("anthropic-ratelimit-"),
  );
  const headers = new Headers(kept);
  const requestId = upstreamRequestId(sent);
  if (requestId) headers.set("request-id", requestId);
  return headers;
}

/** The upstream's own id of a request: what its support asks for. Null when it sent none. */
export function upstreamRequestId(sent: Headers): string | null {
  const id = sent.get("request-id");
  return id && /^[\w.-]{1,128}$/.test(id) ? id : null;
}
