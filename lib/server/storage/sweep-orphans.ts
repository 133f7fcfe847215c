import "server-only";
import { dirname, join } from "node:path";
import { type Kysely, sql } from "kysely";
import { logError } from "@/lib/server/log-error";
import type { ArchiveFiles, Orphan } from "./archive-files";
import type { StoreNames } from "./refuse-new-database";

/** How long archives that no row refers to are kept in `orphans/`. A wrong restore should be noticed by then. */
export const ORPHANS_KEPT_DAYS = 30;

const DAY_MS = 86_400_000;
/** Machines that share a directory may have clocks that differ by hours. */
const CLOCK_TOLERANCE_MS = DAY_MS;
/** Digests per query. */
const DIGESTS_AT_ONCE = 500;

/** A database and the archives that its rows refer to. */
export interface SweptStore<Tables> {
  db: Kysely<Tables>;
  archives: ArchiveFiles;
  /** Returns those of these digests that a row refers to. */
  findNamed(db: Kysely<Tables>, digests: string[]): Promise<string[]>;
  names: StoreNames;
}

/**
 * Moves archives that no row refers to into `orphans/`, keeps them there for ORPHANS_KEPT_DAYS, and moves back those that a row
 * refers to after all. Leaves the archives in place if the database seems to belong to other archives.
 */
export async function sweepOrphans<Tables>(store: SweptStore<Tables>): Promise<void> {
  await putBackNamed(store);
  const found = await findOrphans(store);
  if (await belongsToOtherArchives(store, found)) {
    const { database, archives } = store.names;
    const count = found.orphans.length === 1 ? "1 archive is" : `${found.orphans.length} archives are`;
    logError(
      `${archives}:`,
      `${count} unknown to ${database}, which may be the wrong database. No archive was set aside. Restore the ${database} that belongs to these archives, or move the archives away.`,
    );
    return;
  }
  await setAside(store, found.orphans);
  await removeExpired(store);
}

interface Found {
  orphans: string[];
  /** How many archives a row refers to. */
  named: number;
}

async function findOrphans<Tables>({ db, archives, findNamed }: SweptStore<Tables>): Promise<Found> {
  const found: Found = { orphans: [], named: 0 };
  for await (const digests of archives.listBySubfolder()) {
    for (const some of chunksOf(digests)) {
      const named = new Set(await findNamed(db, some));
      found.named += named.size;
      found.orphans.push(...some.filter((digest) => !named.has(digest)));
    }
  }
  return found;
}

/** A crash leaves only a few archives without a row, all newer than the database. */
async function belongsToOtherArchives<Tables>(
  { db, archives }: SweptStore<Tables>,
  { orphans, named }: Found,
): Promise<boolean> {
  if (named === 0 && orphans.length > 1) return true;
  const created = await createdAt(db);
  for (const digest of orphans) {
    const written = await archives.writtenAt(digest);
    if (written !== null && written < created - CLOCK_TOLERANCE_MS) return true;
  }
  return false;
}

/** When the first migration ran, in ms since 1970. */
async function createdAt<Tables>(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ first: string }>`select min(timestamp) as first from kysely_migration`.execute(
    db,
  );
  return Date.parse(rows[0]?.first ?? "") || 0;
}

async function setAside<Tables>(store: SweptStore<Tables>, orphans: string[]): Promise<void> {
  const { archives, names } = store;
  const day = new Date().toISOString().slice(0, 10);
  let moved = 0;
  for (const some of chunksOf(orphans))
    await underWriteLock(store, some, async (digest, isNamed) => {
      if (isNamed || (await archives.writtenAt(digest)) === null) return;
      await archives.setAside({ day, digest });
      moved += 1;
    });
  if (moved > 0)
    logError(
      `${names.archives}:`,
      `moved ${moved} unused ${moved === 1 ? "archive" : "archives"} to ${join(dirname(names.archives), "orphans", day)}, where ${moved === 1 ? "it stays" : "they stay"} for ${ORPHANS_KEPT_DAYS} days.`,
    );
}

async function putBackNamed<Tables>(store: SweptStore<Tables>): Promise<void> {
  const { archives } = store;
  const orphans = new Map((await archives.listOrphans()).map((orphan) => [orphan.digest, orphan]));
  for (const some of chunksOf([...orphans.keys()]))
    await underWriteLock(store, some, async (digest, isNamed) => {
      const orphan = orphans.get(digest);
      if (isNamed && orphan) await archives.putBack(orphan);
    });
}

/** The lock keeps the same bytes from being published between the check and the move. */
async function underWriteLock<Tables>(
  { db, findNamed }: SweptStore<Tables>,
  digests: string[],
  act: (digest: string, isNamed: boolean) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const named = new Set(await findNamed(transaction, digests));
    for (const digest of digests) await act(digest, named.has(digest));
  });
}

async function removeExpired<Tables>({ archives }: SweptStore<Tables>): Promise<void> {
  const oldest = new Date(Date.now() - ORPHANS_KEPT_DAYS * DAY_MS).toISOString().slice(0, 10);
  const isExpired = ({ day }: Orphan) => day < oldest;
  for (const orphan of (await archives.listOrphans()).filter(isExpired)) await archives.removeOrphan(orphan);
}

function* chunksOf(digests: string[]): Generator<string[]> {
  for (let at = 0; at < digests.length; at += DIGESTS_AT_ONCE) yield digests.slice(at, at + DIGESTS_AT_ONCE);
}
