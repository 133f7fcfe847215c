import "server-only";
import { newRequestId } from "@/lib/server/request-id.mjs";
import { errorResponse } from "@/lib/server/respond";
import { ApiError } from "@/lib/skills/api/api-error";
import { parseErrorEnvelope } from "@/lib/skills/api/error-envelope";
import { OUTCOME_HEADER } from "@/lib/skills/api/own-headers";
import { keptHeaders, readRequestId, upstreamRequestId } from "./kept-headers";
import { parseObject, readText } from "./read-text";
import type { Call } from "./send-upstream";
import { afterPublish } from "./upstream-fault";

/** Error types for statuses without the API's envelope, as from a load balancer or firewall. */
const TYPE_OF_STATUS: Record<number, string> = {
  402: "billing_error",
  403: "permission_error",
  404: "not_found_error",
  409: "conflict_error",
  413: "request_too_large",
  429: "rate_limit_error",
  504: "timeout_error",
  529: "overloaded_error",
};

const KEPT_OF_UNEXPLAINED = ["retry-after", "retry-after-ms", "x-should-retry", "content-range"];

/** Forwards the API's refusal unchanged, or adds a missing envelope. The request id is the same in header and body. */
export async function readRefusal(answer: Response, call: Call): Promise<Response> {
  const { status } = answer;
  const body = parseObject(await readText(answer, call));
  const envelope = parseErrorEnvelope(body, status);
  if (!envelope) return errorResponse(unexplained(answer, call));
  const headers = keptHeaders(answer.headers, call);
  const id = headers.get("request-id") ?? readRequestId(envelope.requestId) ?? newRequestId();
  headers.set("request-id", id);
  headers.set("content-type", "application/json");
  return Response.json({ ...body, request_id: id }, { status, headers });
}

function unexplained({ status, headers }: Response, call: Call): ApiError {
  const type = TYPE_OF_STATUS[status] ?? (status < 500 ? "invalid_request_error" : "api_error");
  const kept = [...keptHeaders(headers, call)].filter(([name]) => KEPT_OF_UNEXPLAINED.includes(name));
  const error = new ApiError(type, `Anthropic's API answered ${status} without a reason.`, {
    status,
    requestId: upstreamRequestId(headers),
    // A proxy or firewall may have answered instead of the API, before or after the API acted.
    headers: { ...Object.fromEntries(kept), [OUTCOME_HEADER]: "unknown" },
  });
  return status < 500 ? error : afterPublish(error, call.request);
}
