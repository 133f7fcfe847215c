import "server-only";
import { DELETED_KEPT_DAYS } from "@/lib/skills/limits";
import type { Records } from "./records";

const DAY_MS = 86_400_000;

/** Forgets deletions that did not happen, and their copies. */
export async function dropCopies(kept: Records, ids: string[]): Promise<void> {
  const rows = await kept.db.deleteFrom("deletions").where("id", "in", ids).returning("digest").execute();
  await sweepCopies(kept, rows);
}

/** Removes copies that are older than they are promised for; that the version was deleted stays known. */
export async function dropExpiredCopies(kept: Records): Promise<void> {
  const oldest = new Date(Date.now() - DELETED_KEPT_DAYS * DAY_MS).toISOString();
  const rows = await kept.db
    .selectFrom("deletions")
    .select("digest")
    .where("deleted_at", "<", oldest)
    .where("digest", "is not", null)
    .execute();
  if (rows.length === 0) return;
  await kept.db.updateTable("deletions").set({ digest: null }).where("deleted_at", "<", oldest).execute();
  await sweepCopies(kept, rows);
}

/** Removes copies that a crash left without a row. */
export async function dropStrayCopies(kept: Records): Promise<void> {
  for (const shelf of await kept.copies.listShelves())
    await sweepCopies(
      kept,
      (await kept.copies.listShelf(shelf)).map((digest) => ({ digest })),
    );
}

async function sweepCopies({ db, copies }: Records, rows: { digest: string | null }[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const digest of new Set(rows.flatMap((row) => row.digest ?? []))) {
      const user = await transaction
        .selectFrom("deletions")
        .select("id")
        .where("digest", "=", digest)
        .limit(1)
        .executeTakeFirst();
      if (!user) await copies.remove(digest);
    }
  });
}
