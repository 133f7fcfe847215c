import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { type Operation, operationPath } from "@/lib/skills/api/operations";
import { lastQueryValue } from "@/lib/skills/api/query-value";
import { isRangeOf } from "./version-etag";

export interface Upstream {
  apiKey: string;
  /** Without a trailing slash or `/v1`. */
  baseUrl: string;
}

const DEFAULT_VERSION = "2023-06-01";
const FORWARDED_HEADERS = ["content-type", "content-length", "accept", "idempotency-key"];
const FORWARDED_QUERY = ["limit", "page", "source", "beta"];

/** Characters of words, numbers and both base64 alphabets, as cursors are opaque. */
const QUERY_VALUE = /^[\w.~+/=-]{0,1024}$/;

/** The URL and headers of an upstream request. Only allowed headers and query parameters of the client are forwarded. */
export function upstreamRequest(
  request: Request,
  operation: Operation,
  { apiKey, baseUrl }: Upstream,
): { url: URL; headers: Headers } {
  return {
    url: upstreamUrl(new URL(request.url).searchParams, operation, baseUrl),
    headers: upstreamHeaders(request.headers, operation, apiKey),
  };
}

function upstreamUrl(query: URLSearchParams, operation: Operation, baseUrl: string): URL {
  const path = operationPath(operation);
  const url = new URL(baseUrl + path);
  // Ids are already validated. In case one ever changes the path, nothing is sent.
  if (url.pathname !== new URL(baseUrl).pathname.replace(/\/$/, "") + path)
    throw new ApiError("invalid_request_error", `Not an address of the Skills API: ${path}`);
  for (const name of FORWARDED_QUERY) {
    const value = lastQueryValue(query, name);
    if (value === null) continue;
    if (!QUERY_VALUE.test(value)) throw unknownValue(name);
    url.searchParams.set(name, value);
  }
  return url;
}

function unknownValue(name: string): ApiError {
  const meant = name === "page" ? "page token" : `value of ${name}`;
  return new ApiError("invalid_request_error", `${name} is not a valid ${meant}.`);
}

function upstreamHeaders(sent: Headers, operation: Operation, apiKey: string): Headers {
  const headers = new Headers();
  for (const name of FORWARDED_HEADERS) {
    const value = sent.get(name);
    if (value !== null) headers.set(name, value);
  }
  const range = sent.get("range");
  if (range !== null && isRangeOf(operation, sent)) headers.set("range", range);
  headers.set("x-api-key", apiKey);
  headers.set("anthropic-version", sent.get("anthropic-version") ?? DEFAULT_VERSION);
  const betas = mergeBetas(sent.get("anthropic-beta") ?? "");
  if (betas) headers.set("anthropic-beta", betas);
  // A compressed answer would lose its content-length, because fetch decodes it.
  headers.set("accept-encoding", "identity");
  return headers;
}

/** SDKs repeat the header and its items, and add spaces (docs/skills-api.md §2). */
function mergeBetas(line: string): string {
  const betas = line.split(",").map((beta) => beta.trim());
  return [...new Set(betas)].filter(Boolean).join(",");
}
