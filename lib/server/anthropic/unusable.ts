import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { upstreamRequestId } from "./kept-headers";
import type { Call } from "./send-upstream";
import { afterPublish } from "./upstream-fault";

/** An answer that came whole and cannot be what the API means; `what` completes "Anthropic's API …". */
export function unusable(answer: Response, what: string, { request }: Call): ApiError {
  const error = new ApiError("api_error", `Anthropic's API ${what}.`, {
    status: 502,
    requestId: upstreamRequestId(answer.headers),
  });
  return afterPublish(error, request);
}
