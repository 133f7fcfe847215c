import "server-only";
import type { Kysely, Selectable } from "kysely";
import { refusal } from "./refusals";
import type { Tables } from "./schema";

export type VersionRow = Selectable<Tables["versions"]>;

/** A skill with what its newest version is called; both null when it has none. */
export interface SkillRow extends Selectable<Tables["skills"]> {
  latest_version: number | null;
  latest_id: string | null;
}

/** What a version's place in a URL may mean. */
export type VersionAddress = { by: "number"; version: number } | { by: "id"; id: string } | { by: "latest" };

type Db = Kysely<Tables>;

/** Skills joined to their newest version. */
export function selectSkills(db: Db) {
  return db
    .selectFrom("skills")
    .leftJoin("versions as latest", (join) =>
      join.onRef("latest.skill_id", "=", "skills.id").on("latest.version", "=", ({ selectFrom }) =>
        selectFrom("versions as newest")
          .whereRef("newest.skill_id", "=", "skills.id")
          .select(({ fn }) => fn.max<number>("newest.version").as("version")),
      ),
    )
    .selectAll("skills")
    .select(["latest.version as latest_version", "latest.id as latest_id"]);
}

/** The skill, or not_found_error. */
export async function findSkill(db: Db, id: string): Promise<SkillRow> {
  const row = await selectSkills(db).where("skills.id", "=", id).executeTakeFirst();
  if (!row) throw refusal.skillNotFound(id);
  return row;
}

/** The version an address means within a skill, or undefined. */
export async function findVersion(
  db: Db,
  skillId: string,
  address: VersionAddress,
): Promise<VersionRow | undefined> {
  const ofSkill = db.selectFrom("versions").selectAll().where("skill_id", "=", skillId);
  if (address.by === "number") return ofSkill.where("version", "=", address.version).executeTakeFirst();
  if (address.by === "id") return ofSkill.where("id", "=", address.id).executeTakeFirst();
  return ofSkill.orderBy("version", "desc").limit(1).executeTakeFirst();
}
