import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { parseErrorEnvelope } from "@/lib/skills/api/error-envelope";
import { type Lane, SKILLS_BETA } from "@/lib/skills/api/lane";
import { OUTCOME_HEADER } from "@/lib/skills/api/own-headers";
import type { Handler } from "./respond";

/** Backends ignore a request's origin. */
const ORIGIN = "http://backend.invalid";

/** Sends a GET for an API path to a backend. Throws the ApiError of any answer but a 2xx. */
export type AskBackend = (path: string) => Promise<Response>;

/** Makes a function that sends Skilldeck's own GETs to a backend, in one lane. */
export function askingBackend(backend: Handler, lane: Lane): AskBackend {
  return async (path) => {
    const answer = await backend(new Request(backendUrl(path), { headers: laneHeaders(lane) }));
    if (answer.ok) return answer;
    throw await refusalOf(answer);
  };
}

/** Headers that say whether the request may be sent again. */
const KEPT_HEADERS = ["retry-after", "retry-after-ms", "x-should-retry", OUTCOME_HEADER];

/** The error in a backend's failed answer. */
async function refusalOf(answer: Response): Promise<ApiError> {
  const { status } = answer;
  const error = parseErrorEnvelope(await answer.json(), status);
  if (!error) return new ApiError("api_error", `The backend answered ${status} without a reason.`);
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => KEPT_HEADERS.includes(name)));
  return new ApiError(error.type, error.message, { status, requestId: error.requestId, headers });
}

/** Whether the backend failed or is overloaded, so more requests are pointless for now. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof ApiError && (error.status >= 500 || error.status === 429);
}

export function backendUrl(path: string): string {
  return `${ORIGIN}${path}`;
}

/** Headers that make a request use a lane. */
export function laneHeaders(lane: Lane): Record<string, string> {
  const version = { "anthropic-version": "2023-06-01" };
  return lane === "beta" ? { ...version, "anthropic-beta": SKILLS_BETA } : version;
}
