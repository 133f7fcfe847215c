import "server-only";
import { askingBackend } from "@/lib/server/ask-backend";
import { backend } from "@/lib/server/backend";
import { apiPaths } from "@/lib/skills/api/addresses";
import { ApiError } from "@/lib/skills/api/api-error";
import type { Lane } from "@/lib/skills/api/lane";
import { skillSchema } from "@/lib/skills/api/wire";
import type { SentClaim } from "./claims";

/** What was the newest version of a skill before an upload, and when the skill last changed, by the backend's own clock. Nulls for a new skill, and when the backend does not say. */
export async function newestBefore(
  skillId: string | null,
  lane: Lane,
): Promise<Pick<SentClaim, "newest_before" | "changed_before">> {
  if (skillId === null) return { newest_before: null, changed_before: null };
  try {
    const answer = await askingBackend(backend(), lane)(apiPaths.skill(skillId));
    const skill = skillSchema.parse(await answer.json());
    return { newest_before: skill.latestVersion, changed_before: skill.updatedAt };
  } catch (error) {
    if (error instanceof ApiError) return { newest_before: null, changed_before: null };
    throw error;
  }
}
