import "server-only";
import { type Kysely, sql } from "kysely";

/** Runs statements whose commits outlive this process but not a power cut, unless a later commit of the same database is synced: that one syncs them too. */
export function withoutSync<Tables, Result>(
  db: Kysely<Tables>,
  work: (connection: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  return db.connection().execute(async (connection) => {
    await sql`pragma synchronous = normal`.execute(connection);
    try {
      return await work(connection);
    } finally {
      await sql`pragma synchronous = full`.execute(connection);
    }
  });
}
