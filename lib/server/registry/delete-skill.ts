import "server-only";
import { json } from "@/lib/server/respond";
import type { Call } from "./call";
import { refusal } from "./refusals";
import { findSkill } from "./rows";
import { sweepArchives } from "./sweep-archives";

/** DELETE /v1/skills/{skill_id}: the beta lane refuses it while versions exist; the ga lane deletes them too. */
export async function deleteSkill({ store, lane, skillId }: Call): Promise<Response> {
  const versions = await store.db.transaction().execute(async (transaction) => {
    const skill = await findSkill(transaction, skillId);
    if (skill.latest_version !== null && !lane.deletesSkillWithVersions) throw refusal.skillHasVersions();
    const deleted = await transaction
      .deleteFrom("versions")
      .where("skill_id", "=", skillId)
      .returning("digest")
      .execute();
    await transaction.deleteFrom("skills").where("id", "=", skillId).execute();
    return deleted;
  });
  await sweepArchives(
    store,
    versions.map((version) => version.digest),
  );
  return json({ id: skillId, type: "skill_deleted" });
}
