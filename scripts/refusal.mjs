import { newRequestId } from "../lib/server/request-id.mjs";
import { securityHeaders } from "./security-headers.mjs";

/**
 * An error in the API's envelope for requests that don't reach Next; lib/server/respond.ts makes all others.
 * @param {number} status
 * @param {string} message
 * @param {{ path?: string, type?: string, headers?: Record<string, string> }} [options]
 */
export function refusal(status, message, { path = "", type = "invalid_request_error", headers = {} } = {}) {
  const id = newRequestId();
  const error = { type, message };
  const body = JSON.stringify({ type: "error", error, request_id: id });
  return {
    status,
    headers: {
      ...securityHeaders(path),
      "Content-Type": "application/json",
      "Content-Length": String(Buffer.byteLength(body)),
      "Cache-Control": "no-store",
      "Request-Id": id,
      ...(status < 500 && { "X-Should-Retry": "false" }),
      ...headers,
    },
    body,
  };
}
