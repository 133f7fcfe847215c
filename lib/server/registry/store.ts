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

/** Uploads that are unpacked and packed at a time. One holds a zip and one of its files in memory, some 90 MB at most. */
const PACKING_SLOTS = 1;

/** Rows and archive files of one data directory. */
export interface Store {
  db: Kysely<Tables>;
  archives: ArchiveFiles;
  incoming: Incoming;
  packing: Slots;
  /** Settles when what an earlier crash left is cleared up; it never rejects. */
  swept: Promise<void>;
  close(): Promise<void>;
}

/** Opens a data directory, creating and migrating what is missing. Several processes may have it open. Throws ApiError when its database is missing, damaged or too new. */
export async function openStore(dataDir: string): Promise<Store> {
  await mkdir(dataDir, { recursive: true });
  await refuseNewDatabase(dataDir, STORE_NAMES);
  const db = await openDatabase<Tables>(join(dataDir, STORE_NAMES.database), MIGRATIONS);
  const incoming = await Incoming.open(dataDir);
  const archives = await ArchiveFiles.open(dataDir, incoming);
  await syncDirectory(dataDir);
  await syncDirectory(dirname(dataDir));
  const swept = sweepAfterCrash({ db, archives }, dataDir).catch((error: unknown) =>
    // Leftovers only take room, and the next start tries again.
    logError("Couldn't clear up after a crash:", error),
  );
  const close = async () => {
    await swept;
    await incoming.close();
    await db.destroy();
  };
  return { db, archives, incoming, packing: new Slots(PACKING_SLOTS), swept, close };
}
