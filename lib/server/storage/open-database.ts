import "server-only";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { NodeSqliteDialect } from "./sqlite-dialect";

/** Opens a database file and brings it up to date, applying migrations in the order of their names. What is committed to it survives a power cut. */
export async function openDatabase<Tables>(
  path: string,
  migrations: Record<string, Migration>,
): Promise<Kysely<Tables>> {
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(openFile(path)) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return db;
  await db.destroy();
  throw new Error(`The database ${path} could not be brought up to date.`, { cause: error });
}

function openFile(path: string): DatabaseSync {
  // A wait inside SQLite blocks the event loop, so it is short: long waits are the dialect's, which sleeps between tries.
  const database = new DatabaseSync(path, { timeout: 50, enableForeignKeyConstraints: true });
  database.exec("pragma journal_mode = wal; pragma synchronous = full");
  return database;
}
