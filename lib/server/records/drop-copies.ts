import "server-only";
import type { Kysely } from "kysely";
import type { StoreNames } from "@/lib/server/storage/refuse-new-database";
import { sweepOrphans } from "@/lib/server/storage/sweep-orphans";
import { DELETED_KEPT_DAYS } from "@/lib/skills/limits";
import type { Records } from "./records";
import type { Tables } from "./schema";

/** The records' database and copies, relative to the data directory. */
export const RECORDS_NAMES: StoreNames = { database: "records.db", archives: "deleted/archives" };

const DAY_MS = 86_400_000;

type Copies = Pick<Records, "db" | "copies">;

/** Removes the records and copies of deletions that didn't happen. */
export async function dropCopies(kept: Copies, ids: string[]): Promise<void> {
  const rows = await kept.db.deleteFrom("deletions").where("id", "in", ids).returning("digest").execute();
  await removeUnused(kept, rows);
}

/** Removes copies older than DELETED_KEPT_DAYS, but keeps the record of each deletion. */
export async function dropExpiredCopies(kept: Copies): Promise<void> {
  const oldest = new Date(Date.now() - DELETED_KEPT_DAYS * DAY_MS).toISOString();
  const rows = await kept.db
    .selectFrom("deletions")
    .select("digest")
    .where("deleted_at", "<", oldest)
    .where("digest", "is not", null)
    .execute();
  if (rows.length === 0) return;
  await kept.db.updateTable("deletions").set({ digest: null }).where("deleted_at", "<", oldest).execute();
  await removeUnused(kept, rows);
}

/** Sets aside copies that a crash left without a row. */
export async function sweepCopies({ db, copies }: Copies): Promise<void> {
  await sweepOrphans({ db, archives: copies, findNamed, names: RECORDS_NAMES });
}

async function findNamed(db: Kysely<Tables>, digests: string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("deletions")
    .select("digest")
    .distinct()
    .where("digest", "in", digests)
    .execute();
  return rows.flatMap((row) => row.digest ?? []);
}

async function removeUnused({ db, copies }: Copies, rows: { digest: string | null }[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const digest of new Set(rows.flatMap((row) => row.digest ?? []))) {
      const inUse = await transaction
        .selectFrom("deletions")
        .select("id")
        .where("digest", "=", digest)
        .limit(1)
        .executeTakeFirst();
      if (!inUse) await copies.remove(digest);
    }
  });
}
