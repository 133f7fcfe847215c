import "server-only";
import { inTurn } from "@/lib/server/in-turn";
import { logError } from "@/lib/server/log-error";
import { outcomeOf } from "@/lib/server/outcome";
import { json } from "@/lib/server/respond";
import { isProcessRunning } from "@/lib/server/storage/incoming";
import { laneOf } from "@/lib/skills/api/lane";
import {
  claimPublication,
  dropOldClaims,
  findClaim,
  keepAnswer,
  type PublishIntent,
  releaseClaim,
  releaseUnsent,
} from "./claims";
import { assertSameUse, readIdempotencyKey, stillPending } from "./idempotency-key";
import { type Records, records } from "./records";
import type { ClaimRow } from "./schema";

/** How one of the publishing operations goes about it. */
export interface PublishSteps {
  /** Publishes under a claim of which the backend has nothing yet. */
  publish(claim: ClaimRow): Promise<Response>;
  /** Goes on with a claim whose version may exist. */
  resume(claim: ClaimRow): Promise<Response>;
  /** Throws when a repeated request carries something else than the first. */
  assertSame(claim: ClaimRow): Promise<void>;
}

/** Seconds after which a request that another process works on is worth another look. */
const ELSEWHERE_SECONDS = 2;

/**
 * Publishes under a claim that is durable before the work begins. Requests with one idempotency key publish once within a day: the
 * others wait for the first and get its answer. One that was refused may be tried again, and a key that is used for anything else
 * is refused (docs/ci.md).
 */
export async function publishOnce(intent: PublishIntent, steps: PublishSteps): Promise<Response> {
  const key = readIdempotencyKey(intent.request.headers);
  const kept = await records();
  if (key === null) return publishClaimed(kept, await claim(kept, intent, null), steps.publish);
  return inTurn(`publish ${intent.principal.name} ${key}`, async () => {
    await dropOldClaims(kept);
    const earlier = await findClaim(kept, intent.principal.name, key);
    if (!earlier) return publishClaimed(kept, await claim(kept, intent, key), steps.publish);
    assertSameUse(earlier, intent, laneOf(intent.request.headers));
    if (earlier.answer !== null) {
      await steps.assertSame(earlier);
      return json(JSON.parse(earlier.answer));
    }
    if (isAtWorkElsewhere(kept, earlier)) throw atWorkElsewhere();
    if (earlier.content !== null) return publishClaimed(kept, earlier, steps.resume);
    await releaseClaim(kept, earlier.id);
    return publishClaimed(kept, await claim(kept, intent, key), steps.publish);
  });
}

async function claim(kept: Records, intent: PublishIntent, key: string | null): Promise<ClaimRow> {
  const made = await claimPublication(kept, intent, key);
  if (!made) throw atWorkElsewhere();
  return made;
}

/** Requests of this process with the same key are waited for, so its own unfinished claims are of work that has ended. */
function isAtWorkElsewhere(kept: Records, { process }: ClaimRow): boolean {
  return process !== kept.incoming.name && isProcessRunning(kept.shelf, process);
}

function atWorkElsewhere() {
  return stillPending(
    "The first request with this idempotency-key is still being published.",
    ELSEWHERE_SECONDS,
  );
}

async function publishClaimed(
  kept: Records,
  claim: ClaimRow,
  work: (claim: ClaimRow) => Promise<Response>,
): Promise<Response> {
  kept.activeClaims.add(claim.id);
  try {
    const answer = await work(claim);
    await settle(kept, claim, answer);
    return answer;
  } catch (error) {
    await releaseUnsent(kept, claim.id);
    throw error;
  } finally {
    kept.activeClaims.delete(claim.id);
  }
}

/** The answer stands whatever happens here; a claim that stays unfinished is looked into later. */
async function settle(kept: Records, claim: ClaimRow, answer: Response): Promise<void> {
  try {
    if (answer.ok) await keepAnswer(kept, claim.id, await answer.clone().text());
    else if (outcomeOf(answer) === "refused") await releaseClaim(kept, claim.id);
    else if (!answer.ok) await releaseUnsent(kept, claim.id);
  } catch (error) {
    logError("the outcome of a publication could not be recorded yet:", error);
  }
}
