import "server-only";
import type { Kysely, Selectable } from "kysely";
import type { Migration } from "kysely/migration";
import type { Lane } from "@/lib/skills/api/lane";

/** Times are ISO 8601 in UTC. An object id is a version's `id` without its lane's prefix: the same in both lanes. */
export interface Tables {
  /** Who published a version through this server, and why. */
  publications: {
    skill_id: string;
    object_id: string;
    /** In the notation of the upload's lane. */
    version: string;
    created_at: string;
    note: string;
    author: string;
    /** The client's name for itself; null for browsers. */
    program: string | null;
    /** Object id of the version that was published again; else null. */
    restores: string | null;
  };
  /** Versions deleted through this server. They keep their numbers. */
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
    /** "asked" until the outcome is known: if the answer was lost, the version may or may not be deleted. */
    state: "asked" | "done";
    /** Hexadecimal SHA-256 of the copy; null if there is none or it has expired. */
    digest: string | null;
    size: number;
    /** Set once it is restored. */
    published_skill_id: string | null;
    published_version: string | null;
  };
  /**
   * Publications, written before the backend is asked for them, so a request repeated under its idempotency key publishes once and a
   * crash doesn't lose who published and why. A claim without a key is deleted as soon as its version is recorded.
   */
  claims: {
    id: string;
    author: string;
    /** As the client sent it; unique per author. */
    key: string | null;
    operation: PublishOperation;
    lane: Lane;
    /** A skill id, "<skill id> <version>" for a rollback, a deletion's id for a restore, or "" for a new skill. */
    target: string;
    note: string;
    program: string | null;
    restores: string | null;
    /** The process that claimed it, by the name of its incoming folder. */
    process: string;
    claimed_at: string;
    /** Digest of the upload's body, or of the files for a rollback or restore; null until the backend may have received all of it; "" for an upload without a key. */
    content: string | null;
    sent_at: string | null;
    /** The skill to publish to; null for a new one. */
    into_skill_id: string | null;
    /** The skill's newest version and last change before the upload; null for a new skill or if unknown. */
    newest_before: string | null;
    changed_before: string | null;
    /** The published version; null if not known yet, "" if it can't be found any more. */
    made_skill_id: string | null;
    made_version: string | null;
    /** JSON body of the answer, or null. */
    answer: string | null;
  };
}

export type PublishOperation = "createSkill" | "createVersion" | "rollBack" | "restore";

export type ClaimRow = Selectable<Tables["claims"]>;
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

/** Old answers have no author or target, so they can't be converted. They expired within a day anyway. */
async function replaceAnswersByClaims(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable("answers").execute();
  await db.schema
    .createTable("claims")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("author", "text", (column) => column.notNull())
    .addColumn("key", "text")
    .addColumn("operation", "text", (column) => column.notNull())
    .addColumn("lane", "text", (column) => column.notNull())
    .addColumn("target", "text", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("program", "text")
    .addColumn("restores", "text")
    .addColumn("process", "text", (column) => column.notNull())
    .addColumn("claimed_at", "text", (column) => column.notNull())
    .addColumn("content", "text")
    .addColumn("sent_at", "text")
    .addColumn("into_skill_id", "text")
    .addColumn("newest_before", "text")
    .addColumn("changed_before", "text")
    .addColumn("made_skill_id", "text")
    .addColumn("made_version", "text")
    .addColumn("answer", "text")
    .addUniqueConstraint("claims_by_key", ["author", "key"])
    .execute();
  await db.schema.createIndex("claims_by_time").on("claims").column("claimed_at").execute();
}

/** Applied in the order of their names. Never edit one that has run anywhere. */
export const MIGRATIONS: Record<string, Migration> = {
  "2026-11-21-publications-and-deletions": { up: createTables },
  "2026-11-22-answers": { up: createAnswers },
  "2026-11-27-claims": { up: replaceAnswersByClaims },
};
