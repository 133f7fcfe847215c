import "server-only";
import { isProcessRunning } from "@/lib/server/storage/incoming";
import { dropOldClaims, recordVersion, releaseClaim } from "./claims";
import { findExactly } from "./find-claimed";
import type { Records } from "./records";
import type { ClaimRow } from "./schema";

/** Records who published and why for versions whose process ended before it could. Only a backend that keeps claims can tell: of another, a key's repetition does. */
export async function recoverClaims(kept: Records): Promise<void> {
  await dropOldClaims(kept);
  const unfinished = await kept.db
    .selectFrom("claims")
    .selectAll()
    .where("made_version", "is", null)
    .where("answer", "is", null)
    .execute();
  for (const claim of unfinished) if (!isAtWork(kept, claim)) await recover(kept, claim);
}

function isAtWork(kept: Records, { id, process }: ClaimRow): boolean {
  if (process === kept.incoming.name) return kept.activeClaims.has(id);
  return isProcessRunning(kept.shelf, process);
}

async function recover(kept: Records, claim: ClaimRow): Promise<void> {
  const version = await findExactly(claim);
  if (version === undefined) return;
  if (version) await recordVersion(kept, claim, version);
  // A key's claim is left to its repetition, which may be under way.
  else if (claim.key === null) await releaseClaim(kept, claim.id);
}
