import "server-only";
import type { Kysely, Selectable } from "kysely";
import { refusal } from "./refusals";
import type { Tables } from "./schema";

export type VersionRow = Selectable<Tables["versions"]>;

/** A skill with its newest version's number and id; both are null if it has no versions. */
export interface SkillRow extends Selectable<Tables["skills"]> {
  latest_version: number | null;
  latest_id: string | null;
}

/** How a URL addresses a version. */
export type VersionAddress = { by: "number"; version: number } | { by: "id"; id: string } | { by: "latest" };

type Db = Kysely<Tables>;

/** Selects skills joined to their newest version. */
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

/** Throws not_found_error if there is no such skill. */
export async function findSkill(db: Db, id: string): Promise<SkillRow> {
  const row = await selectSkills(db).where("skills.id", "=", id).executeTakeFirst();
  if (!row) throw refusal.skillNotFound(id);
  return row;
}

/** The version at an address within a skill, or undefined. */
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
