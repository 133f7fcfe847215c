import "server-only";
import { type AskBackend, askingBackend } from "@/lib/server/ask-backend";
import { backend } from "@/lib/server/backend";
import { ApiError } from "@/lib/skills/api/api-error";
import type { Lane } from "@/lib/skills/api/lane";
import { OUTCOME_HEADER } from "@/lib/skills/api/own-headers";

/** Makes a function that sends GETs about an earlier upload. If one fails, its error says that the upload's outcome is unknown. */
export function askingAboutClaim(lane: Lane): AskBackend {
  const ask = askingBackend(backend(), lane);
  return (path) =>
    ask(path).catch((error: unknown) => {
      throw error instanceof ApiError ? ofUnknownOutcome(error) : error;
    });
}

function ofUnknownOutcome({ type, message, status, requestId, headers, cause }: ApiError): ApiError {
  return new ApiError(type, message, {
    status,
    requestId,
    headers: { ...headers, [OUTCOME_HEADER]: "unknown" },
    cause,
  });
}
