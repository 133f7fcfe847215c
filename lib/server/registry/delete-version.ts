import "server-only";
import { json } from "@/lib/server/respond";
import type { Call } from "./call";
import { refusal } from "./refusals";
import { findSkill, findVersion } from "./rows";
import { sweepArchives } from "./sweep-archives";

/** DELETE …/versions/{version}: the version before it becomes the newest. The ga lane refuses to delete the only version. */
export async function deleteVersion({ store, lane, skillId, version }: Call): Promise<Response> {
  const address = lane.parseVersion(version, "deleting");
  const row = await store.db.transaction().execute(async (transaction) => {
    await findSkill(transaction, skillId);
    const found = await findVersion(transaction, skillId, address);
    if (!found) throw refusal.versionNotFound(skillId, version);
    await transaction.deleteFrom("versions").where("id", "=", found.id).execute();
    const left = await findVersion(transaction, skillId, { by: "latest" });
    if (!left && !lane.deletesOnlyVersion) throw refusal.onlyVersion();
    return found;
  });
  await sweepArchives(store, [row.digest]);
  return json({ id: lane.addressOf(row), type: "skill_version_deleted" });
}
