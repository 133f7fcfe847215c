import "server-only";
import { OUTCOME_HEADER } from "@/lib/skills/api/own-headers";

/** What became of a change requested from a backend. */
export type Outcome = "done" | "refused" | "unknown";

/** The client left or was too slow; the change may have been made anyway. */
const UNCERTAIN_STATUSES = [408, 499];

/** Reads the outcome from an answer. It is "unknown" if the request may have failed on the way, as only the backend itself can refuse. */
export function outcomeOf({ ok, status, headers }: Response): Outcome {
  if (ok) return "done";
  const told = headers.get(OUTCOME_HEADER);
  if (told === "none") return "refused";
  if (told === "unknown") return "unknown";
  return status >= 500 || UNCERTAIN_STATUSES.includes(status) ? "unknown" : "refused";
}
