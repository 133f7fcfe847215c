import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { upstreamRequestId } from "./kept-headers";
import type { Call } from "./send-upstream";
import { afterPublish } from "./upstream-fault";

/** The error for a complete answer that can't be the API's. `what` completes the sentence "Anthropic's API …". */
export function unusable(answer: Response, what: string, { request }: Call): ApiError {
  const error = new ApiError("api_error", `Anthropic's API ${what}.`, {
    status: 502,
    requestId: upstreamRequestId(answer.headers),
  });
  return afterPublish(error, request);
}
