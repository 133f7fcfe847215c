import "server-only";
import { type Kysely, sql } from "kysely";

/**
 * Runs statements without syncing their commits: they survive the end of this process, but a power cut only once a later commit to
 * the same database is synced.
 */
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
