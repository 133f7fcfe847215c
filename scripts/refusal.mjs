import { newRequestId } from "../lib/server/request-id.mjs";
import { securityHeaders } from "./security-headers.mjs";

/**
 * The API's envelope for a request that does not reach Next, as lib/server/respond.ts writes it for all others.
 * @param {number} status 400 to 499
 * @param {string} message
 * @param {{ path?: string, headers?: Record<string, string> }} [options]
 */
export function refusal(status, message, { path = "", headers = {} } = {}) {
  const id = newRequestId();
  const error = { type: "invalid_request_error", message };
  const body = JSON.stringify({ type: "error", error, request_id: id });
  return {
    status,
    headers: {
      ...securityHeaders(path),
      "Content-Type": "application/json",
      "Content-Length": String(Buffer.byteLength(body)),
      "Cache-Control": "no-store",
      "Request-Id": id,
      "X-Should-Retry": "false",
      ...headers,
    },
    body,
  };
}
