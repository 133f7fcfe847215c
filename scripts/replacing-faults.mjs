import { FAULT_PAGE_POLICY, faultPage } from "./fault-page.mjs";
import { refusal } from "./refusal.mjs";

const MESSAGE = "Something went wrong on the server. Its log has the details.";
/** Headers that Next set for the answer that is replaced. */
const REPLACED = ["content-encoding", "content-length", "transfer-encoding", "etag", "vary", "x-powered-by"];

/**
 * Replaces Next's own answers to faults, which are bare text or a prerendered page without a nonce that caches may keep for a year.
 * Clients that accept HTML get a page, others the API's envelope. Faults answered by our handlers have a request-id, and are kept.
 * @param {import("node:http").RequestListener} handle
 * @returns {import("node:http").RequestListener}
 */
export function replacingFaults(handle) {
  return (request, response) => {
    const { writeHead, write, end } = response;
    let replacement = null;
    const replace = () => {
      const { headers, body, id } = answerTo(request, response.statusCode);
      process.stderr.write(
        `${new Date().toISOString()} ${id} ${request.method} ${request.url} failed in Next\n`,
      );
      for (const name of REPLACED) response.removeHeader(name);
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      replacement = body;
    };
    response.writeHead = (status, ...rest) => {
      response.statusCode = status;
      if (!isFault(response)) return writeHead.call(response, status, ...rest);
      replace();
      return writeHead.call(response, status);
    };
    const begin = () => {
      if (!response.headersSent && isFault(response)) response.writeHead(response.statusCode);
    };
    response.write = (...chunk) => {
      begin();
      return replacement === null ? write.apply(response, chunk) : true;
    };
    response.end = (...chunk) => {
      begin();
      return replacement === null ? end.apply(response, chunk) : end.call(response, replacement);
    };
    return handle(request, response);
  };
}

function isFault(response) {
  return response.statusCode >= 500 && !response.hasHeader("request-id") && !isRendered(response);
}

/** Whether React rendered the error. Such a page's scripts have the nonce, and it may recover in the browser. */
function isRendered(response) {
  const type = String(response.getHeader("content-type"));
  const caching = String(response.getHeader("cache-control"));
  return /^text\/(html|x-component)/.test(type) && caching.includes("no-store");
}

function answerTo(request, status) {
  const { headers, body } = refusal(status, MESSAGE, { type: "api_error" });
  const id = headers["Request-Id"];
  if (!request.headers.accept?.includes("text/html")) return { headers, body, id };
  const page = faultPage(id);
  return {
    headers: {
      ...headers,
      "Content-Type": "text/html; charset=utf-8",
      "Content-Length": String(Buffer.byteLength(page)),
      "Content-Security-Policy": FAULT_PAGE_POLICY,
    },
    body: page,
    id,
  };
}
