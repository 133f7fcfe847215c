import "server-only";
import { holdsKey } from "./key-echo";
import type { Call } from "./send-upstream";

const KEPT_HEADERS = [
  "content-type",
  "content-disposition",
  "retry-after",
  "retry-after-ms",
  "x-should-retry",
  "accept-ranges",
  "content-range",
];

/** The headers of an upstream answer that are forwarded to clients, without any that contain this server's key. */
export function keptHeaders(sent: Headers, { headers: asked }: Pick<Call, "headers">): Headers {
  const key = asked.get("x-api-key");
  const kept = [...sent].filter(
    ([name, value]) =>
      (KEPT_HEADERS.includes(name) || name.startsWith("anthropic-ratelimit-")) && !holdsKey(value, key),
  );
  const headers = new Headers(kept);
  const requestId = upstreamRequestId(sent);
  if (requestId && !holdsKey(requestId, key)) headers.set("request-id", requestId);
  return headers;
}

/** The upstream's request id, for its support. Null if it sent none. */
export function upstreamRequestId(sent: Headers): string | null {
  return readRequestId(sent.get("request-id"));
}

/** The id, or null if it isn't a valid header value. */
export function readRequestId(id: string | null): string | null {
  return id && /^[\w.-]{1,128}$/.test(id) ? id : null;
}
