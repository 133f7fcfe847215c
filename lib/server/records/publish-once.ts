import "server-only";
import { inTurn } from "@/lib/server/in-turn";
import { logError } from "@/lib/server/log-error";
import { outcomeOf } from "@/lib/server/outcome";
import { json } from "@/lib/server/respond";
import { isProcessRunning } from "@/lib/server/storage/incoming";
import { laneOf } from "@/lib/skills/api/lane";
import {
  claimPublication,
  findClaim,
  keepAnswer,
  type PublishIntent,
  releaseClaim,
  releaseUnsent,
} from "./claims";
import { assertSameUse, readIdempotencyKey, stillPending } from "./idempotency-key";
import { type Records, records } from "./records";
import type { ClaimRow } from "./schema";

/** The steps of one publishing operation. */
export interface PublishSteps {
  /** Publishes under a new claim. */
  publish(claim: ClaimRow): Promise<Response>;
  /** Continues under a claim whose version may already exist. */
  resume(claim: ClaimRow): Promise<Response>;
  /** Throws if a repeated request has different content from the first. */
  assertSame(claim: ClaimRow): Promise<void>;
}

/** Retry-After while another process is working on the request. */
const ELSEWHERE_SECONDS = 2;

/**
 * Publishes under a claim that is written before the work begins. Requests with the same idempotency key publish once within a day:
 * the others wait for the first and get its answer. A refused request may be tried again. Reusing a key for something else is refused
 * (docs/ci.md).
 */
export async function publishOnce(intent: PublishIntent, steps: PublishSteps): Promise<Response> {
  const key = readIdempotencyKey(intent.request.headers);
  const kept = await records();
  if (key === null) return publishClaimed(kept, await claim(kept, intent, null), steps.publish);
  return inTurn(`publish ${intent.principal.name} ${key}`, async () => {
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

/** This process handles one request per key at a time, so it is no longer working on its own unfinished claims. */
function isAtWorkElsewhere(kept: Records, { process }: ClaimRow): boolean {
  return process !== kept.incoming.name && isProcessRunning(kept.deletedDir, process);
}

function atWorkElsewhere() {
  return stillPending("The first request with this idempotency-key is still in progress.", ELSEWHERE_SECONDS);
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
    await releaseUnsent(kept, claim.id).catch((failure: unknown) =>
      // The first error says why nothing was published.
      logError("Couldn't release a claim yet:", failure),
    );
    throw error;
  } finally {
    kept.activeClaims.delete(claim.id);
  }
}

/** A failure here doesn't change the answer, because unfinished claims are recovered later. */
async function settle(kept: Records, claim: ClaimRow, answer: Response): Promise<void> {
  try {
    if (answer.ok) await keepAnswer(kept, claim.id, await answer.clone().text());
    else if (outcomeOf(answer) === "refused") await releaseClaim(kept, claim.id);
    else await releaseUnsent(kept, claim.id);
  } catch (error) {
    logError("Couldn't record the outcome of a publication yet:", error);
  }
}
