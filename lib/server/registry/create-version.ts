import "server-only";
import { json } from "@/lib/server/respond";
import type { Call } from "./call";
import { insertVersion } from "./insert-version";
import { publish } from "./publish";
import { refusal } from "./refusals";
import { findSkill } from "./rows";

/** POST /v1/skills/{skill_id}/versions: a full snapshot under the skill's name, the newest from now on. */
export async function createVersion(call: Call): Promise<Response> {
  const { store, lane, skillId } = call;
  if (!skillId.startsWith("skill_")) throw refusal.skillIdMalformed(skillId);
  const skill = await findSkill(store.db, skillId);
  const version = await publish(call, {
    expectedName: skill.name,
    insert: (transaction, publication) => insertVersion(transaction, skillId, publication),
  });
  return json(lane.version(version));
}
