import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const SKILLS = 10_000;
const VERSIONS = 200_000;
/** The skill that has half of all versions. */
export const LARGE_SKILL = "skill_01large";

const START = 1_760_000_000_000_000;

/** Fills the tables that a server has created. Lists need no archives. */
export function seedLists(dataDir) {
  const database = new DatabaseSync(join(dataDir, "skilldeck.db"));
  const addSkill = database.prepare(
    "insert into skills (id, name, title, created_at, updated_at, newest_number) values (?, 'a', ?, ?, ?, 0)",
  );
  const addVersion = database.prepare(
    "insert into versions (skill_id, version, id, name, description, digest, size, created_at) values (?, ?, ?, 'a', ?, '', 1, ?)",
  );
  database.exec("begin");
  for (let index = 0; index < SKILLS; index++)
    addSkill.run(skillId(index), `Skill ${index}`, START + index, START + index);
  for (let index = 0; index < VERSIONS; index++) {
    const owner = index % 2 ? 0 : (index / 2) % SKILLS;
    addVersion.run(skillId(owner), START + index, `01v${index}`, "Does something.".repeat(10), START + index);
  }
  database.exec(
    "update skills set newest_number = (select max(version) from versions where skill_id = skills.id)",
  );
  database.exec("commit; pragma wal_checkpoint(truncate)");
  database.close();
}

function skillId(index) {
  return index === 0 ? LARGE_SKILL : `skill_01n${index}`;
}
