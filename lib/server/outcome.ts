import "server-only";
import { OUTCOME_HEADER } from "@/lib/skills/api/own-headers";

/** What became of a change that a backend was asked for. */
export type Outcome = "done" | "refused" | "unknown";

/** The sender left, or was too slow: the change may have been made all the same. */
const UNCERTAIN_STATUSES = [408, 499];

/** Reads an answer's outcome. Only a refusal in the backend's own words is one; a fault may hide that the change was made. */
export function outcomeOf({ ok, status, headers }: Response): Outcome {
  if (ok) return "done";
  const told = headers.get(OUTCOME_HEADER);
  if (told === "none") return "refused";
  if (told === "unknown") return "unknown";
  return status >= 500 || UNCERTAIN_STATUSES.includes(status) ? "unknown" : "refused";
}
