import type { Handler } from "@/lib/server/respond";
import { ApiError } from "@/lib/skills/api/api-error";
import { parseErrorEnvelope } from "@/lib/skills/api/error-envelope";
import { type Lane, SKILLS_BETA } from "@/lib/skills/api/lane";

/** The backends take requests; which origin one carries does not matter to them. */
const ORIGIN = "http://backend.invalid";

/** Asks a backend for a path of the contract. Throws the error that an answer other than 2xx carries. */
export type AskBackend = (path: string) => Promise<Response>;

export function askingBackend(backend: Handler, lane: Lane): AskBackend {
  const version = { "anthropic-version": "2023-06-01" };
  const headers = lane === "beta" ? { ...version, "anthropic-beta": SKILLS_BETA } : version;
  return async (path) => {
    const answer = await backend(new Request(`${ORIGIN}${path}`, { headers }));
    if (answer.ok) return answer;
    const error = parseErrorEnvelope(await answer.json(), answer.status);
    throw error ?? new ApiError("api_error", `The backend answered ${answer.status} without saying why.`);
  };
}
