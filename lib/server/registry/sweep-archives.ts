import "server-only";
import type { Kysely } from "kysely";
import { logError } from "@/lib/server/log-error";
import { removeAbandoned } from "@/lib/server/storage/incoming";
import type { StoreNames } from "@/lib/server/storage/refuse-new-database";
import { sweepOrphans } from "@/lib/server/storage/sweep-orphans";
import type { Tables } from "./schema";
import type { Store } from "./store";

/** The registry's database and archives, relative to its data directory. */
export const STORE_NAMES: StoreNames = { database: "skilldeck.db", archives: "archives" };

type OpenedStore = Pick<Store, "db" | "archives">;

/**
 * Removes those of these archives that no version refers to any more. Never rejects, because the rows are already committed: the
 * next start sets aside any archives that couldn't be removed.
 */
export async function sweepArchives(store: OpenedStore, digests: string[]): Promise<void> {
  await removeUnused(store, digests).catch((error: unknown) =>
    logError("Couldn't remove an unused archive yet:", error),
  );
}

/** The write lock keeps the same bytes from being published at the same time. */
async function removeUnused({ db, archives }: OpenedStore, digests: string[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const digest of new Set(digests)) {
      const inUse = await transaction
        .selectFrom("versions")
        .select("id")
        .where("digest", "=", digest)
        .limit(1)
        .executeTakeFirst();
      if (!inUse) await archives.remove(digest);
    }
  });
}

/** Clears up after a crash: removes unfinished files of processes that are gone, and sets aside archives whose rows were never committed. */
export async function sweepAfterCrash(store: OpenedStore, dataDir: string): Promise<void> {
  await removeAbandoned(dataDir);
  await sweepOrphans({ ...store, findNamed, names: STORE_NAMES });
}

async function findNamed(db: Kysely<Tables>, digests: string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("versions")
    .select("digest")
    .distinct()
    .where("digest", "in", digests)
    .execute();
  return rows.map((row) => row.digest);
}
