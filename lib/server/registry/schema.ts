import "server-only";
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** All times are microseconds since 1970. */
export interface Tables {
  skills: {
    id: string;
    /** Set by the first version; never changes. */
    name: string;
    title: string;
    created_at: number;
    updated_at: number;
    /** Highest version number ever assigned, deleted versions included. Numbers are never reused. */
    newest_number: number;
  };
  versions: {
    skill_id: string;
    version: number;
    /** The version's object id, without the lane's prefix. */
    id: string;
    name: string;
    description: string;
    /** SHA-256 of the archive file, hexadecimal. */
    digest: string;
    size: number;
    created_at: number;
    /** The claim of its upload; null for versions older than this column. */
    claim: string | null;
  };
}

async function createTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("skills")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("skills_by_age").on("skills").columns(["created_at", "id"]).execute();
  await db.schema.createIndex("skills_by_title").on("skills").column("title").execute();
  await db.schema
    .createTable("versions")
    .addColumn("skill_id", "text", (column) => column.notNull().references("skills.id"))
    .addColumn("version", "bigint", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull().unique())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("description", "text", (column) => column.notNull())
    .addColumn("digest", "text", (column) => column.notNull())
    .addColumn("size", "bigint", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("versions_key", ["skill_id", "version"])
    .execute();
  await db.schema.createIndex("versions_by_digest").on("versions").column("digest").execute();
}

async function rememberNewestNumber(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("skills")
    .addColumn("newest_number", "bigint", (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`
    update skills
    set newest_number = coalesce((select max(version) from versions where versions.skill_id = skills.id), 0)
  `.execute(db);
}

/** Fixes versions that a slow clock dated before their predecessors. */
async function dateVersionsInOrder(db: Kysely<unknown>): Promise<void> {
  await sql`update versions set created_at = version where created_at < version`.execute(db);
}

async function addClaims(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("versions").addColumn("claim", "text").execute();
  await db.schema.createIndex("versions_by_claim").on("versions").column("claim").unique().execute();
}

/** Applied in the order of their names. Never edit one that has run anywhere. */
export const MIGRATIONS: Record<string, Migration> = {
  "2026-11-21-skills-and-versions": { up: createTables },
  "2026-11-22-newest-number": { up: rememberNewestNumber },
  "2026-11-27-dates-in-order": { up: dateVersionsInOrder },
  "2026-11-27-version-claims": { up: addClaims },
};
