import "server-only";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Kysely } from "kysely";
import { config } from "@/lib/server/config";
import { logError } from "@/lib/server/log-error";
import { ArchiveFiles } from "@/lib/server/storage/archive-files";
import { Incoming, removeAbandoned } from "@/lib/server/storage/incoming";
import { openDatabase } from "@/lib/server/storage/open-database";
import { refuseNewDatabase } from "@/lib/server/storage/refuse-new-database";
import { explainStorageFault } from "@/lib/server/storage/storage-fault";
import { syncDirectory } from "@/lib/server/storage/sync-directory";
import { dropExpiredCopies, RECORDS_NAMES, sweepCopies } from "./drop-copies";
import { MIGRATIONS, type Tables } from "./schema";

/** What the Skills API can't store, for either backend: who published and why, and copies of deleted versions. */
export interface Records {
  db: Kysely<Tables>;
  copies: ArchiveFiles;
  dataDir: string;
  /** Ids of the claims that this process is working on. */
  activeClaims: Set<string>;
  /** This process's folder next to the copies. Its name identifies the process. */
  incoming: Incoming;
  /** Path of `deleted/` in the data directory, which holds the copies and the incoming folders of all processes. */
  deletedDir: string;
  /** Settles once expired copies and the leftovers of a crash are removed. Never rejects. */
  swept: Promise<void>;
}

declare global {
  var skilldeckRecords: Promise<Records> | undefined;
}

/** The records in this process's data directory, opened on first use. Throws 507 if the disk is too full to open them. */
export async function records(): Promise<Records> {
  globalThis.skilldeckRecords ??= openRecords(config().dataDir);
  try {
    return await globalThis.skilldeckRecords;
  } catch (error) {
    // The directory may be repaired while the server runs, so the next request tries again.
    globalThis.skilldeckRecords = undefined;
    throw explainStorageFault(error);
  }
}

/** Opens the records in a data directory. Throws ApiError if copies have no database, or the database is damaged or too new. */
export async function openRecords(dataDir: string): Promise<Records> {
  const deletedDir = join(dataDir, "deleted");
  await mkdir(deletedDir, { recursive: true });
  await refuseNewDatabase(dataDir, RECORDS_NAMES);
  const db = await openDatabase<Tables>(join(dataDir, RECORDS_NAMES.database), MIGRATIONS);
  const incoming = await Incoming.open(deletedDir);
  const copies = await ArchiveFiles.open(deletedDir, incoming);
  for (const folder of [deletedDir, dataDir, dirname(dataDir)]) await syncDirectory(folder);
  const swept = clearUp({ db, copies }, deletedDir).catch((error: unknown) =>
    // Leftovers only take up space, and the next start tries again.
    logError("Couldn't clear up the copies of deleted versions:", error),
  );
  return { db, copies, dataDir, activeClaims: new Set(), incoming, deletedDir, swept };
}

async function clearUp(opened: Pick<Records, "db" | "copies">, deletedDir: string): Promise<void> {
  await removeAbandoned(deletedDir);
  await dropExpiredCopies(opened);
  await sweepCopies(opened);
}
