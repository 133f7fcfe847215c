import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { parseErrorEnvelope } from "@/lib/skills/api/error-envelope";
import { type Lane, SKILLS_BETA } from "@/lib/skills/api/lane";
import { OUTCOME_HEADER } from "@/lib/skills/api/own-headers";
import type { Handler } from "./respond";

/** The backends take requests; which origin one carries does not matter to them. */
const ORIGIN = "http://backend.invalid";

/** Asks a backend for a path of the contract. Throws the error that an answer other than 2xx carries. */
export type AskBackend = (path: string) => Promise<Response>;

/** Our own question to a backend, in one lane. */
export function askingBackend(backend: Handler, lane: Lane): AskBackend {
  return async (path) => {
    const answer = await backend(new Request(backendUrl(path), { headers: laneHeaders(lane) }));
    if (answer.ok) return answer;
    throw await refusalOf(answer);
  };
}

/** Headers that say whether the request may be sent again. */
const KEPT_HEADERS = ["retry-after", "retry-after-ms", "x-should-retry", OUTCOME_HEADER];

/** The error that a failed answer of a backend carries. */
async function refusalOf(answer: Response): Promise<ApiError> {
  const { status } = answer;
  const error = parseErrorEnvelope(await answer.json(), status);
  if (!error) return new ApiError("api_error", `The backend answered ${status} without saying why.`);
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => KEPT_HEADERS.includes(name)));
  return new ApiError(error.type, error.message, { status, requestId: error.requestId, headers });
}

/** Whether the backend failed or is overloaded, so that asking more now is pointless. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof ApiError && (error.status >= 500 || error.status === 429);
}

export function backendUrl(path: string): string {
  return `${ORIGIN}${path}`;
}

/** What a request says to be understood in a lane. */
export function laneHeaders(lane: Lane): Record<string, string> {
  const version = { "anthropic-version": "2023-06-01" };
  return lane === "beta" ? { ...version, "anthropic-beta": SKILLS_BETA } : version;
}
