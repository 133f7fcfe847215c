import "server-only";
import type { Principal } from "@/lib/server/guard";
import { newId } from "@/lib/server/storage/new-id";
import { explainStorageFault } from "@/lib/server/storage/storage-fault";
import { laneOf } from "@/lib/skills/api/lane";
import { objectIdOf } from "@/lib/skills/api/object-id";
import type { SkillVersion } from "@/lib/skills/api/wire";
import { readNote } from "./note";
import { programOf } from "./program-of";
import type { Records } from "./records";
import type { ClaimRow, PublishOperation } from "./schema";

/** Longer than any client repeats an upload by itself. */
const REMEMBERED_MS = 24 * 3_600_000;

/** What asks to be published, and by whom. */
export interface PublishIntent {
  request: Request;
  principal: Principal;
  operation: PublishOperation;
  /** See the table. */
  target: string;
}

/** What is known right before the backend gets the last of an upload. */
export type SentClaim = Pick<ClaimRow, "content" | "newest_before" | "changed_before"> &
  Partial<Pick<ClaimRow, "restores" | "into_skill_id">>;

/** Claims a publication, durably; the claim is active until its work ends. Null when its key is claimed already. Throws invalid_request_error for a note that cannot be kept. */
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
    // Without a key nobody compares an upload: it is passed on as it comes.
    content: key === null && isUpload(operation) ? "" : null,
    sent_at: null,
    into_skill_id: operation === "createVersion" ? target : null,
    newest_before: null,
    changed_before: null,
    made_skill_id: null,
    made_version: null,
    answer: null,
  };
  // Before the row is there: whoever looks for unfinished claims leaves it alone.
  kept.activeClaims.add(claim.id);
  try {
    const inserted = await kept.db
      .insertInto("claims")
      .values(claim)
      .onConflict((conflict) => conflict.columns(["author", "key"]).doNothing())
      .returning("id")
      .executeTakeFirst();
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

/** The claim that a key has, if it was made within a day. */
export async function findClaim({ db }: Records, author: string, key: string): Promise<ClaimRow | undefined> {
  return db
    .selectFrom("claims")
    .selectAll()
    .where("author", "=", author)
    .where("key", "=", key)
    .executeTakeFirst();
}

/** Forgets claims that are older than anybody repeats them. */
export async function dropOldClaims({ db }: Records): Promise<void> {
  const oldest = new Date(Date.now() - REMEMBERED_MS).toISOString();
  await db.deleteFrom("claims").where("claimed_at", "<", oldest).execute();
}

/** Notes that the backend is about to have all of it: from now on the version may exist. */
export async function markSent({ db }: Records, claim: ClaimRow, sent: SentClaim): Promise<ClaimRow> {
  const change = { ...sent, sent_at: new Date().toISOString() };
  try {
    await db.updateTable("claims").set(change).where("id", "=", claim.id).execute();
  } catch (error) {
    throw explainStorageFault(error);
  }
  return { ...claim, ...change };
}

/** Records the version that a claim made, with who published it and why, and its answer where that is known already. */
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
      // An upstream on the same data directory wrote first, and knows only this server.
      .onConflict((conflict) => conflict.columns(["skill_id", "object_id"]).doUpdateSet(how))
      .execute();
    const made = { made_skill_id: version.skillId, made_version: version.version, answer };
    if (claim.key === null) await transaction.deleteFrom("claims").where("id", "=", claim.id).execute();
    else await transaction.updateTable("claims").set(made).where("id", "=", claim.id).execute();
  });
}

/** Keeps what a claim was answered, for its repetitions. */
export async function keepAnswer({ db }: Records, claimId: string, answer: string): Promise<void> {
  await db
    .updateTable("claims")
    .set({ answer })
    .where("id", "=", claimId)
    .where("answer", "is", null)
    .execute();
}

/** Forgets a claim that surely made no version. */
export async function releaseClaim({ db }: Records, claimId: string): Promise<void> {
  await db.deleteFrom("claims").where("id", "=", claimId).execute();
}

/** Forgets a claim of which the backend never had all. */
export async function releaseUnsent({ db }: Records, claimId: string): Promise<void> {
  await db.deleteFrom("claims").where("id", "=", claimId).where("content", "is", null).execute();
}
