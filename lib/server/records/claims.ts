import "server-only";
import type { Principal } from "@/lib/server/guard";
import { newId } from "@/lib/server/storage/new-id";
import { explainStorageFault } from "@/lib/server/storage/storage-fault";
import { withoutSync } from "@/lib/server/storage/without-sync";
import { laneOf } from "@/lib/skills/api/lane";
import { objectIdOf } from "@/lib/skills/api/object-id";
import type { SkillVersion } from "@/lib/skills/api/wire";
import { readNote } from "./note";
import { programOf } from "./program-of";
import type { Records } from "./records";
import type { ClaimRow, PublishOperation } from "./schema";

/** Clients stop repeating a request long before this. */
const REMEMBERED_MS = 24 * 3_600_000;

/** A request to publish, and who sent it. */
export interface PublishIntent {
  request: Request;
  principal: Principal;
  operation: PublishOperation;
  /** As in the claims table. */
  target: string;
}

/** What is recorded right before the backend gets the last chunk of an upload. */
export type SentClaim = Pick<ClaimRow, "content" | "newest_before" | "changed_before"> &
  Partial<Pick<ClaimRow, "restores" | "into_skill_id">>;

/**
 * Claims a publication; the claim is active until its work ends. Null if its key is already claimed. Throws invalid_request_error
 * for an invalid note.
 */
export async function claimPublication(
  kept: Records,
  { request, principal, operation, target }: PublishIntent,
  key: string | null,
): Promise<ClaimRow | null> {
  const claim: ClaimRow = {
    id: `claim_${newId()}`,
    author: principal.name,
    key,
    operation,
    lane: laneOf(request.headers),
    target,
    note: readNote(request.headers),
    program: programOf(request.headers),
    restores: null,
    process: kept.incoming.name,
    claimed_at: new Date().toISOString(),
    // Without a key there is nothing to compare, so the upload is not digested.
    content: key === null && isUpload(operation) ? "" : null,
    sent_at: null,
    into_skill_id: operation === "createVersion" ? target : null,
    newest_before: null,
    changed_before: null,
    made_skill_id: null,
    made_version: null,
    answer: null,
  };
  // Added before the row exists, so background recovery never picks it up.
  kept.activeClaims.add(claim.id);
  try {
    // `markSent` syncs it before a repeated request can depend on it.
    const inserted = await withoutSync(kept.db, (db) =>
      // A transaction waits for other processes on the same directory; a single statement soon gives up.
      db.transaction().execute((transaction) =>
        transaction
          .insertInto("claims")
          .values(claim)
          .onConflict((conflict) => conflict.columns(["author", "key"]).doNothing())
          .returning("id")
          .executeTakeFirst(),
      ),
    );
    if (inserted) return claim;
    kept.activeClaims.delete(claim.id);
    return null;
  } catch (error) {
    kept.activeClaims.delete(claim.id);
    throw explainStorageFault(error);
  }
}

function isUpload(operation: PublishOperation): boolean {
  return operation === "createSkill" || operation === "createVersion";
}

/** The claim of a key. A claim older than a day is deleted and counts as absent. */
export async function findClaim(kept: Records, author: string, key: string): Promise<ClaimRow | undefined> {
  const claim = await kept.db
    .selectFrom("claims")
    .selectAll()
    .where("author", "=", author)
    .where("key", "=", key)
    .executeTakeFirst();
  if (!claim || claim.claimed_at >= oldestRemembered()) return claim;
  await releaseClaim(kept, claim.id);
  return undefined;
}

/** Deletes claims that are older than a day. */
export async function dropOldClaims({ db }: Records): Promise<void> {
  await db.deleteFrom("claims").where("claimed_at", "<", oldestRemembered()).execute();
}

function oldestRemembered(): string {
  return new Date(Date.now() - REMEMBERED_MS).toISOString();
}

/** Records that the backend is about to receive the whole upload, so the version may exist from now on. */
export async function markSent({ db }: Records, claim: ClaimRow, sent: SentClaim): Promise<ClaimRow> {
  const change = { ...sent, sent_at: new Date().toISOString() };
  try {
    await db
      .transaction()
      .execute((transaction) =>
        transaction.updateTable("claims").set(change).where("id", "=", claim.id).execute(),
      );
  } catch (error) {
    throw explainStorageFault(error);
  }
  return { ...claim, ...change };
}

/** Records the version published under a claim, who published it and why, and the answer if it is already known. */
export async function recordVersion(
  { db }: Records,
  claim: Pick<ClaimRow, "id" | "key" | "note" | "author" | "program" | "restores">,
  { answer, ...version }: SkillVersion & { answer?: string },
): Promise<void> {
  const { note, author, program, restores } = claim;
  const how = { note, author, program, restores };
  const row = {
    skill_id: version.skillId,
    object_id: objectIdOf(version),
    version: version.version,
    created_at: version.createdAt,
  };
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto("publications")
      .values({ ...row, ...how })
      // An upstream on the same data directory has already recorded it, with this server as the author.
      .onConflict((conflict) => conflict.columns(["skill_id", "object_id"]).doUpdateSet(how))
      .execute();
    const made = { made_skill_id: version.skillId, made_version: version.version, answer };
    if (claim.key === null) await transaction.deleteFrom("claims").where("id", "=", claim.id).execute();
    else await transaction.updateTable("claims").set(made).where("id", "=", claim.id).execute();
  });
}

/** Keeps the answer for repeated requests. */
export async function keepAnswer({ db }: Records, claimId: string, answer: string): Promise<void> {
  const claim = await db.selectFrom("claims").select("answer").where("id", "=", claimId).executeTakeFirst();
  if (claim?.answer === null)
    await db.updateTable("claims").set({ answer }).where("id", "=", claimId).execute();
}

/** Deletes a claim under which certainly nothing was published. */
export async function releaseClaim({ db }: Records, claimId: string): Promise<void> {
  await db.deleteFrom("claims").where("id", "=", claimId).execute();
}

/** Deletes a claim unless the backend may have received all of its upload. */
export async function releaseUnsent({ db }: Records, claimId: string): Promise<void> {
  await db.deleteFrom("claims").where("id", "=", claimId).where("content", "is", null).execute();
}
