import "server-only";
import type { Kysely, Selectable } from "kysely";
import type { Migration } from "kysely/migration";

/** Times are ISO 8601 in UTC. An object id is a version's `id` without its lane's prefix: the same in both lanes. */
export interface Tables {
  /** Who published a version through this server, and why. */
  publications: {
    skill_id: string;
    object_id: string;
    /** As the lane of the upload writes it. */
    version: string;
    created_at: string;
    note: string;
    author: string;
    /** The program that sent it, as it names itself; null for a browser. */
    program: string | null;
    /** Object id of the version whose exact bytes these are. */
    restores: string | null;
  };
  /** Versions that were deleted through this server; they keep their numbers in the series. */
  deletions: {
    id: string;
    skill_id: string;
    skill_title: string;
    object_id: string;
    version: string;
    name: string;
    description: string;
    created_at: string;
    deleted_at: string;
    author: string;
    /** Whether the backend was seen to have done it: it may have happened although the answer was lost. */
    state: "asked" | "done";
    /** SHA-256 of the copy, hexadecimal; null when there is none, or none any more. */
    digest: string | null;
    size: number;
    /** Where it was published again. */
    published_skill_id: string | null;
    published_version: string | null;
  };
  /** What publications were answered that carried an idempotency key, so that one sent twice is published once. */
  answers: {
    key: string;
    body: string;
    answered_at: string;
  };
}

export type DeletionRow = Selectable<Tables["deletions"]>;

async function createTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("publications")
    .addColumn("skill_id", "text", (column) => column.notNull())
    .addColumn("object_id", "text", (column) => column.notNull())
    .addColumn("version", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("author", "text", (column) => column.notNull())
    .addColumn("program", "text")
    .addColumn("restores", "text")
    .addPrimaryKeyConstraint("publications_key", ["skill_id", "object_id"])
    .execute();
  await db.schema
    .createTable("deletions")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("skill_id", "text", (column) => column.notNull())
    .addColumn("skill_title", "text", (column) => column.notNull())
    .addColumn("object_id", "text", (column) => column.notNull())
    .addColumn("version", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("description", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text", (column) => column.notNull())
    .addColumn("author", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("digest", "text")
    .addColumn("size", "bigint", (column) => column.notNull())
    .addColumn("published_skill_id", "text")
    .addColumn("published_version", "text")
    .execute();
  await db.schema
    .createIndex("deletions_by_skill")
    .on("deletions")
    .columns(["skill_id", "object_id"])
    .execute();
  await db.schema.createIndex("deletions_by_time").on("deletions").columns(["deleted_at", "id"]).execute();
  await db.schema.createIndex("deletions_by_digest").on("deletions").column("digest").execute();
}

async function createAnswers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("answers")
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("answered_at", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("answers_by_time").on("answers").column("answered_at").execute();
}

/** Applied in the order of their names; one that has run anywhere is never edited. */
export const MIGRATIONS: Record<string, Migration> = {
  "2026-11-21-publications-and-deletions": { up: createTables },
  "2026-11-22-answers": { up: createAnswers },
};
