import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { OUTCOME_HEADER } from "@/lib/skills/api/own-headers";
import type { Call } from "./send-upstream";

/** Faults before anything was sent, so the request certainly had no effect. */
const REASON_UNSENT: Record<string, string> = {
  ECONNREFUSED: "the connection was refused",
  ENOTFOUND: "its name can't be resolved",
  EAI_AGAIN: "its name can't be resolved right now",
  ENETUNREACH: "its network is unreachable",
  EHOSTUNREACH: "there is no route to it",
};

/** The codes above mean that nothing was sent only if they come from these system calls. */
const CONNECTING = ["connect", "getaddrinfo"];

const REASON_SENT: Record<string, string> = {
  ETIMEDOUT: "the connection timed out",
  ECONNRESET: "the connection was reset",
  EPIPE: "the connection was closed",
  UND_ERR_SOCKET: "the connection was closed before it answered",
};

const UNTRUSTED =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+|ERR_TLS_\w+)$/;
const NOT_HTTP = /^(HTTPParserError|HPE_\w+|UND_ERR_HEADERS_OVERFLOW|ERR_SSL_\w+|EPROTO)$/;
const TIMED_OUT = /^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/;
/** The usual status in logs if the client is gone; it reaches no client. */
const CLIENT_LEFT = 499;

const REPEATABLE = new WeakSet<ApiError>();

/** Whether a read that failed with this error may be sent again. */
export function isRepeatable(error: unknown): boolean {
  return error instanceof ApiError && REPEATABLE.has(error);
}

/** The error for a missing answer: 499 if the client is gone, 504 if it took too long, else 502. */
export function unreachable(error: unknown, { request }: Call): ApiError {
  if (error instanceof ApiError) return error.status === 413 ? error : afterPublish(error, request);
  if (request.signal.aborted) return clientLeft(error);
  const fault = innermost(error);
  const { code, message } = fault;
  if (isBeforeSending(fault))
    return repeatable(
      TIMED_OUT.test(code)
        ? notConnected(error)
        : unsent(`couldn't be reached: ${REASON_UNSENT[code]}`, error),
    );
  if (UNTRUSTED.test(code))
    return unsent(`wasn't sent the request, because its certificate can't be trusted (${code})`, error);
  if (message.includes("redirect"))
    return afterPublish(badGateway("answered with a redirect, which is not followed", error), request);
  if (NOT_HTTP.test(code))
    return afterPublish(badGateway(`did not answer in HTTP (${code})`, error), request);
  const reason = REASON_SENT[code] ?? "the connection failed";
  return afterPublish(repeatable(badGateway(`did not answer: ${reason}`, error)), request);
}

function isBeforeSending({ code, syscall }: Fault): boolean {
  if (code === "UND_ERR_CONNECT_TIMEOUT") return true;
  return CONNECTING.includes(syscall) && (TIMED_OUT.test(code) || code in REASON_UNSENT);
}

/** The error for an incomplete answer. */
export function brokenOff(error: unknown, { request }: Call): ApiError {
  if (error instanceof ApiError) return afterPublish(error, request);
  if (request.signal.aborted) return clientLeft(error);
  return afterPublish(badGateway("broke off in the middle of its answer", error), request);
}

/** Keeps SDKs from repeating a POST of unknown outcome after a 5xx, which could publish twice. */
export function afterPublish(error: ApiError, request: Request): ApiError {
  if (request.method !== "POST") return error;
  return new ApiError(
    error.type,
    `${error.message} It may have been published anyway: check the versions before you send it again.`,
    {
      status: error.status,
      requestId: error.requestId,
      headers: { ...error.headers, "x-should-retry": "false" },
      cause: error.cause,
    },
  );
}

function repeatable(error: ApiError): ApiError {
  REPEATABLE.add(error);
  return error;
}

function badGateway(what: string, cause: unknown): ApiError {
  return new ApiError("api_error", `Anthropic's API ${what}.`, { status: 502, cause });
}

/** Says that nothing was sent, so nothing has changed. */
const UNSENT = { [OUTCOME_HEADER]: "none" };

function unsent(what: string, cause: unknown): ApiError {
  return new ApiError("api_error", `Anthropic's API ${what}.`, { status: 502, headers: UNSENT, cause });
}

function notConnected(cause: unknown): ApiError {
  return new ApiError("timeout_error", "Anthropic's API did not accept a connection in time.", {
    headers: UNSENT,
    cause,
  });
}

function clientLeft(cause: unknown): ApiError {
  return new ApiError("api_error", "The request was cancelled.", { status: CLIENT_LEFT, cause });
}

interface Fault {
  code: string;
  message: string;
  /** The failed system call, or "". */
  syscall: string;
}

/** fetch only says "fetch failed". The fault is in `cause`, or in `errors` after several attempts. */
function innermost(error: unknown): Fault {
  if (!(error instanceof Error)) return { code: "", message: "", syscall: "" };
  if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0]);
  if (error.cause instanceof Error) return innermost(error.cause);
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
  const syscall = "syscall" in error && typeof error.syscall === "string" ? error.syscall : "";
  return { code, message: error.message, syscall };
}
