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

/** What the Skills API cannot hold, beside either backend: who published and why, and copies of what was deleted. */
export interface Records {
  db: Kysely<Tables>;
  copies: ArchiveFiles;
  dataDir: string;
  /** Ids of the claims that this process works on. */
  activeClaims: Set<string>;
  /** This process's folder next to the copies; its name tells processes apart. */
  incoming: Incoming;
  /** Where the copies and every process's incoming folder are. */
  shelf: string;
  /** Settles when old copies and what a crash left are cleared up; it never rejects. */
  swept: Promise<void>;
}

declare global {
  var skilldeckRecords: Promise<Records> | undefined;
}

/** The records of this process's data directory, opened on first use. Throws 507 when there is no room to open them. */
export async function records(): Promise<Records> {
  globalThis.skilldeckRecords ??= openRecords(config().dataDir);
  try {
    return await globalThis.skilldeckRecords;
  } catch (error) {
    // The directory may be repaired while the server runs: the next request tries again.
    globalThis.skilldeckRecords = undefined;
    throw explainStorageFault(error);
  }
}

/** Opens the records of a data directory. Throws ApiError when their database is missing, damaged or too new. */
export async function openRecords(dataDir: string): Promise<Records> {
  const shelf = join(dataDir, "deleted");
  await mkdir(shelf, { recursive: true });
  await refuseNewDatabase(dataDir, RECORDS_NAMES);
  const db = await openDatabase<Tables>(join(dataDir, RECORDS_NAMES.database), MIGRATIONS);
  const incoming = await Incoming.open(shelf);
  const copies = await ArchiveFiles.open(shelf, incoming);
  for (const folder of [shelf, dataDir, dirname(dataDir)]) await syncDirectory(folder);
  const swept = clearUp({ db, copies }, shelf).catch((error: unknown) =>
    // Leftovers only take room, and the next start tries again.
    logError("Couldn't clear up the copies of deleted versions:", error),
  );
  return { db, copies, dataDir, activeClaims: new Set(), incoming, shelf, swept };
}

async function clearUp(opened: Pick<Records, "db" | "copies">, shelf: string): Promise<void> {
  await removeAbandoned(shelf);
  await dropExpiredCopies(opened);
  await sweepCopies(opened);
}
