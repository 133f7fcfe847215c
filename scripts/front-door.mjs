import { refusal } from "./refusal.mjs";
import { securityHeaders } from "./security-headers.mjs";

const API = /^\/(v1|api)(\/|$)/;
const API_METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
const FILE_METHODS = "GET, HEAD, OPTIONS";
/** Next renders the "not found" page here, with a nonce. */
const NOT_FOUND = "/_not-found";
/** Next answers these with prerendered pages without a nonce, some of which may be cached for a year. */
const PRERENDERED = /^\/(_global-error|_next\/image)/;
/** The longest time for which a response stays open while the rest of its request arrives. */
const MAX_HOLD_MS = 30_000;
/** Next answers 500 if one of these headers can't be satisfied. Files are small, so they are always sent whole. */
const PARTIAL = ["range", "if-range", "if-match", "if-unmodified-since"];

/**
 * The listener in front of Next. It adds headers to every answer, and answers requests that Next would answer with a bare 500.
 * @param {import("node:http").RequestListener} handle Next's listener
 * @returns {import("node:http").RequestListener}
 */
export function createFrontDoor(handle) {
  return (request, response) => {
    const refused = findHostProblem(request) ?? takeAbsoluteAddress(request) ?? findRefusal(request);
    if (refused) return send(request, response, refused);
    const path = pathOf(request);
    for (const [name, value] of Object.entries(securityHeaders(path))) response.setHeader(name, value);
    if (!API.test(path)) avoidNextFaults(request, path);
    return handle(request, response);
  };
}

/** Node would answer a missing Host with a bare 400, and accept two by using the first (RFC 9112 §3.2). */
function findHostProblem(request) {
  if (request.headersDistinct.host?.length === 1) return null;
  return refusal(400, "The request must have one Host header.", { path: pathOf(request) });
}

/** Clients of a proxy send the whole URL, whose host replaces the Host header (RFC 9112 §3.2.2). */
function takeAbsoluteAddress(request) {
  if (request.url.startsWith("/") || request.url === "*") return null;
  const url = URL.parse(request.url);
  if (url?.protocol !== "http:" && url?.protocol !== "https:")
    return refusal(400, "The address is neither a path nor an HTTP URL.");
  request.url = url.pathname + url.search;
  request.headers.host = url.host;
  return null;
}

function findRefusal(request) {
  const path = pathOf(request);
  const isApi = API.test(path);
  const allow = isApi ? API_METHODS : FILE_METHODS;
  const isOptions = request.method === "OPTIONS";
  if (isOptions && (!isApi || path === "*"))
    return { status: 204, headers: { ...securityHeaders(path), Allow: allow } };
  if (path === "*") return refusal(400, "The address * works only with OPTIONS.");
  if (!allow.split(", ").includes(request.method))
    return refusal(405, `${request.method} isn't supported here. Use ${allow}.`, {
      path,
      headers: { Allow: allow },
    });
  if (isApi && decode(path) === null)
    return refusal(400, "The address has a percent sign that is not part of an encoded UTF-8 character.", {
      path,
    });
  return null;
}

/** Changes requests for pages and files that Next would answer wrongly. */
function avoidNextFaults(request, path) {
  const decoded = decode(path);
  if (decoded === null || PRERENDERED.test(decoded)) request.url = NOT_FOUND;
  for (const name of PARTIAL) delete request.headers[name];
}

function pathOf(request) {
  return request.url.split("?", 1)[0];
}

function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function send(request, response, { status, headers, body }) {
  response.writeHead(status, headers);
  if (!mayBeReset(request)) return response.end(body);
  response.flushHeaders();
  if (body) response.write(body);
  const timer = setTimeout(() => response.end(), MAX_HOLD_MS);
  request.resume().once("close", () => {
    clearTimeout(timer);
    response.end();
  });
}

/** A connection that closes after its answer while bytes still arrive is reset, so the client may never see the answer. */
function mayBeReset({ headers }) {
  const hasBody = Number(headers["content-length"]) > 0 || "transfer-encoding" in headers;
  return hasBody && headers.connection?.toLowerCase() === "close";
}
