import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import type { PublishIntent } from "./claims";
import type { ClaimRow } from "./schema";

const HEADER = "idempotency-key";

/** The request's idempotency key, or null. Throws invalid_request_error for one that is too long or not ASCII. */
export function readIdempotencyKey(headers: Headers): string | null {
  const key = headers.get(HEADER);
  if (!key) return null;
  if (/^[\x20-\x7e]{1,255}$/.test(key)) return key;
  throw refused("must be 1 to 255 ASCII characters. Nothing was published.");
}

/** Throws unless a repeated request has the operation, target and lane of the first. */
export function assertSameUse(claim: ClaimRow, { operation, target }: PublishIntent, lane: string): void {
  if (claim.operation !== operation) throw reused(`for another operation (${claim.operation})`);
  if (claim.target !== target) throw reused(`for ${claim.target || "a new skill"}`);
  if (claim.lane !== lane) throw reused(`in the ${claim.lane} shape of the API`);
}

/** Throws unless a repeated request has the content of the first. */
export function assertSameContent(claim: ClaimRow, content: string): void {
  if (claim.content !== content) throw reused("with other content");
}

/** A 409 that SDKs repeat, because the first request may be answered by then. */
export function stillPending(why: string, waitSeconds: number): ApiError {
  return new ApiError("conflict_error", `${why} Try again in ${waitSeconds} s.`, {
    headers: { "retry-after": String(waitSeconds), "x-should-retry": "true" },
  });
}

function reused(how: string): ApiError {
  return refused(`was already used ${how}. Nothing was published. Use a new key.`);
}

function refused(problem: string): ApiError {
  return new ApiError("invalid_request_error", `${HEADER} ${problem}`);
}
