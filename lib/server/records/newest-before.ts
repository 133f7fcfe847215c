import "server-only";
import { askingBackend } from "@/lib/server/ask-backend";
import { backend } from "@/lib/server/backend";
import { apiPaths } from "@/lib/skills/api/addresses";
import type { Lane } from "@/lib/skills/api/lane";
import { skillSchema } from "@/lib/skills/api/wire";
import type { SentClaim } from "./claims";

/** A skill's newest version before an upload, and when the skill last changed by the backend's clock. Nulls for a new skill or if the read fails. */
export async function newestBefore(
  skillId: string | null,
  lane: Lane,
): Promise<Pick<SentClaim, "newest_before" | "changed_before">> {
  if (skillId === null) return { newest_before: null, changed_before: null };
  try {
    const answer = await askingBackend(backend(), lane)(apiPaths.skill(skillId));
    const skill = skillSchema.parse(await answer.json());
    return { newest_before: skill.latestVersion, changed_before: skill.updatedAt };
  } catch {
    // The upload will fail with the backend's error.
    return { newest_before: null, changed_before: null };
  }
}
