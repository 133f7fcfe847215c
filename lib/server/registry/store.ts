import "server-only";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { ArchiveFiles } from "./archive-files";
import { Incoming } from "./incoming";
import { MIGRATIONS, type Tables } from "./schema";
import { Slots } from "./slots";
import { NodeSqliteDialect } from "./sqlite-dialect";
import { sweepAfterCrash } from "./sweep-archives";
import { syncDirectory } from "./sync-directory";

/** Uploads that are unpacked and packed at a time. One holds a zip and one of its files in memory, some 90 MB at most, and the next its garbage. */
const PACKING_SLOTS = 1;

/** Rows and archive files of one data directory. */
export interface Store {
  db: Kysely<Tables>;
  archives: ArchiveFiles;
  incoming: Incoming;
  packing: Slots;
  /** Settles when what an earlier crash left is gone; it never rejects. */
  swept: Promise<void>;
  close(): Promise<void>;
}

/** Opens a data directory, creating and migrating what is missing. Several processes may have it open. */
export async function openStore(dataDir: string): Promise<Store> {
  await mkdir(dataDir, { recursive: true });
  const db = await openDatabase(dataDir);
  const incoming = await Incoming.open(dataDir);
  const archives = await ArchiveFiles.open(dataDir, incoming);
  await syncDirectory(dataDir);
  await syncDirectory(dirname(dataDir));
  const swept = sweepAfterCrash({ db, archives }, dataDir).catch(logSweep);
  const close = async () => {
    await swept;
    await incoming.close();
    await db.destroy();
  };
  return { db, archives, incoming, packing: new Slots(PACKING_SLOTS), swept, close };
}

async function openDatabase(dataDir: string): Promise<Kysely<Tables>> {
  const db = new Kysely<Tables>({
    dialect: new NodeSqliteDialect(openFile(join(dataDir, "skilldeck.db"))),
  });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return db;
  await db.destroy();
  throw new Error(`The database in ${dataDir} could not be brought up to date.`, { cause: error });
}

function openFile(path: string): DatabaseSync {
  // A wait inside SQLite blocks the event loop, so it is short: long waits are the dialect's, which sleeps between tries.
  const database = new DatabaseSync(path, { timeout: 50, enableForeignKeyConstraints: true });
  database.exec("pragma journal_mode = wal; pragma synchronous = full");
  return database;
}

/** Leftovers take room but hurt nobody: the next start tries again. */
function logSweep(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${new Date().toISOString()} sweeping after a crash failed: ${text}\n`);
}
