import "server-only";
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { ApiError } from "@/lib/skills/api/api-error";
import { explainFileFault } from "./explain-file-fault";
import { NodeSqliteDialect, STATEMENT_WAIT_MS } from "./sqlite-dialect";

/**
 * Opens a database file and applies the missing migrations in the order of their names. Commits survive a power cut. Throws
 * ApiError if the file is damaged, can't be opened or was written by a newer release.
 */
export async function openDatabase<Tables>(
  path: string,
  migrations: Record<string, Migration>,
): Promise<Kysely<Tables>> {
  const name = basename(path);
  const file = openFile(path, name);
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(file, name) });
  try {
    refuseNewer(file, name, migrations);
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
    return db;
  } catch (error) {
    await db.destroy();
    const known = explainFileFault(error, name);
    if (known instanceof ApiError) throw known;
    throw new Error(`Couldn't migrate the database ${path}.`, { cause: error });
  }
}

/** Throws ApiError if a database file is damaged, can't be opened or was written by a newer release. A missing file is fine. */
export function assertDatabaseOpens(path: string, migrations: Record<string, Migration>): void {
  if (!existsSync(path)) return;
  const name = basename(path);
  const file = openFile(path, name);
  try {
    refuseNewer(file, name, migrations);
  } catch (error) {
    throw explainFileFault(error, name);
  } finally {
    file.close();
  }
}

function openFile(path: string, name: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: STATEMENT_WAIT_MS, enableForeignKeyConstraints: true });
    database.exec("pragma journal_mode = wal; pragma synchronous = full");
    return database;
  } catch (error) {
    database?.close();
    throw explainFileFault(error, name);
  }
}

/** An unknown migration may have changed the tables in any way. */
function refuseNewer(file: DatabaseSync, name: string, migrations: Record<string, Migration>): void {
  const hasRun = file.prepare("select 1 from sqlite_schema where name = 'kysely_migration'").get();
  if (!hasRun) return;
  const applied = file.prepare("select name from kysely_migration").all();
  const unknown = applied.find((row) => !(String(row.name) in migrations));
  if (!unknown) return;
  throw new ApiError(
    "api_error",
    `${name} was written by a newer Skilldeck (it has '${unknown.name}'). Start that release, or restore a backup from before it.`,
    { headers: { "x-should-retry": "false" } },
  );
}
