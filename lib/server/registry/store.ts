import "server-only";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Kysely } from "kysely";
import { logError } from "@/lib/server/log-error";
import { ArchiveFiles } from "@/lib/server/storage/archive-files";
import { Incoming } from "@/lib/server/storage/incoming";
import { openDatabase } from "@/lib/server/storage/open-database";
import { refuseNewDatabase } from "@/lib/server/storage/refuse-new-database";
import { Slots } from "@/lib/server/storage/slots";
import { syncDirectory } from "@/lib/server/storage/sync-directory";
import { MIGRATIONS, type Tables } from "./schema";
import { STORE_NAMES, sweepAfterCrash } from "./sweep-archives";

/** Uploads unpacked and packed at a time. Each holds a zip and one of its files in memory: at most about 90 MB. */
const PACKING_SLOTS = 1;

/** The database and archive files of one data directory. */
export interface Store {
  db: Kysely<Tables>;
  archives: ArchiveFiles;
  incoming: Incoming;
  packing: Slots;
  /** Settles once the leftovers of a crash are cleared up. Never rejects. */
  swept: Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a data directory, and creates or migrates it as needed. Several processes may have it open. Throws ApiError if its
 * archives have no database, or the database is damaged or too new.
 */
export async function openStore(dataDir: string): Promise<Store> {
  await mkdir(dataDir, { recursive: true });
  await refuseNewDatabase(dataDir, STORE_NAMES);
  const db = await openDatabase<Tables>(join(dataDir, STORE_NAMES.database), MIGRATIONS);
  const incoming = await Incoming.open(dataDir);
  const archives = await ArchiveFiles.open(dataDir, incoming);
  await syncDirectory(dataDir);
  await syncDirectory(dirname(dataDir));
  const swept = sweepAfterCrash({ db, archives }, dataDir).catch((error: unknown) =>
    // Leftovers only take up space, and the next start tries again.
    logError("Couldn't clear up after a crash:", error),
  );
  const close = async () => {
    await swept;
    await incoming.close();
    await db.destroy();
  };
  return { db, archives, incoming, packing: new Slots(PACKING_SLOTS), swept, close };
}
