import "server-only";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Kysely } from "kysely";
import { config } from "@/lib/server/config";
import { ArchiveFiles } from "@/lib/server/storage/archive-files";
import { Incoming, removeAbandoned } from "@/lib/server/storage/incoming";
import { openDatabase } from "@/lib/server/storage/open-database";
import { explainStorageFault } from "@/lib/server/storage/storage-fault";
import { syncDirectory } from "@/lib/server/storage/sync-directory";
import { dropExpiredCopies, dropStrayCopies } from "./drop-copies";
import { MIGRATIONS, type Tables } from "./schema";

/** What the Skills API cannot hold, beside either backend: who published and why, and copies of what was deleted. */
export interface Records {
  db: Kysely<Tables>;
  copies: ArchiveFiles;
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

/** Opens the records of a data directory, and removes what is older than promised or was left by a crash. */
export async function openRecords(dataDir: string): Promise<Records> {
  const shelf = join(dataDir, "deleted");
  await mkdir(shelf, { recursive: true });
  const db = await openDatabase<Tables>(join(dataDir, "records.db"), MIGRATIONS);
  const incoming = await Incoming.open(shelf);
  await removeAbandoned(shelf);
  const copies = await ArchiveFiles.open(join(shelf, "archives"), incoming);
  for (const folder of [shelf, dataDir, dirname(dataDir)]) await syncDirectory(folder);
  const opened = { db, copies };
  await dropExpiredCopies(opened);
  await dropStrayCopies(opened);
  return opened;
}
