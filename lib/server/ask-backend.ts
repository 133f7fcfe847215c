import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { parseErrorEnvelope } from "@/lib/skills/api/error-envelope";
import { type Lane, SKILLS_BETA } from "@/lib/skills/api/lane";
import type { Handler } from "./respond";

/** The backends take requests; which origin one carries does not matter to them. */
const ORIGIN = "http://backend.invalid";
/** Without it, SDKs send everything from 500 on again. */
const SHOULD_RETRY = "x-should-retry";

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

/** The error that a failed answer of a backend carries, with what it says about trying again. */
export async function refusalOf(answer: Response): Promise<ApiError> {
  const error = parseErrorEnvelope(await answer.json(), answer.status);
  if (!error) return new ApiError("api_error", `The backend answered ${answer.status} without saying why.`);
  const { type, message, status, requestId } = error;
  const retry = answer.headers.get(SHOULD_RETRY);
  return new ApiError(type, message, { status, requestId, headers: retry ? { [SHOULD_RETRY]: retry } : {} });
}

export function backendUrl(path: string): string {
  return `${ORIGIN}${path}`;
}

/** What a request says to be understood in a lane. */
export function laneHeaders(lane: Lane): Record<string, string> {
  const version = { "anthropic-version": "2023-06-01" };
  return lane === "beta" ? { ...version, "anthropic-beta": SKILLS_BETA } : version;
}
