import "server-only";
import { removeAbandoned } from "@/lib/server/storage/incoming";
import type { Store } from "./store";

type Shelves = Pick<Store, "db" | "archives">;

/** Removes those archives to which no version refers any more. The write lock keeps a publish of the same bytes out meanwhile. */
export async function sweepArchives({ db, archives }: Shelves, digests: string[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const digest of new Set(digests)) {
      const user = await transaction
        .selectFrom("versions")
        .select("id")
        .where("digest", "=", digest)
        .limit(1)
        .executeTakeFirst();
      if (!user) await archives.remove(digest);
    }
  });
}

/** Removes what a crash left: half-made files of processes that are gone, and archives whose rows were never committed. */
export async function sweepAfterCrash(shelves: Shelves, dataDir: string): Promise<void> {
  await removeAbandoned(dataDir);
  for (const shelf of await shelves.archives.listShelves()) {
    const orphans = await findOrphans(shelves, await shelves.archives.listShelf(shelf));
    if (orphans.length > 0) await sweepArchives(shelves, orphans);
  }
}

async function findOrphans({ db }: Shelves, digests: string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("versions")
    .select("digest")
    .distinct()
    .where("digest", "in", digests)
    .execute();
  const used = new Set(rows.map((row) => row.digest));
  return digests.filter((digest) => !used.has(digest));
}
