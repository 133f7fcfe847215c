import "server-only";
import { json } from "@/lib/server/respond";
import type { Call } from "./call";
import { refusal } from "./refusals";
import { findSkill } from "./rows";

/** GET /v1/skills/{skill_id}. */
export async function getSkill({ store, lane, skillId }: Call): Promise<Response> {
  const skill = await findSkill(store.db, skillId);
  if (skill.latest_version === null && !lane.showsEmptySkills) throw refusal.skillEmpty(skillId);
  return json(lane.skill(skill));
}
