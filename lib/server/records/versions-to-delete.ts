import "server-only";
import { type AskBackend, askingBackend } from "@/lib/server/ask-backend";
import { backend } from "@/lib/server/backend";
import { listEveryVersion } from "@/lib/server/list-every-version";
import { apiPaths } from "@/lib/skills/api/addresses";
import { ApiError } from "@/lib/skills/api/api-error";
import { laneOf } from "@/lib/skills/api/lane";
import { type SkillVersion, skillSchema, skillVersionSchema } from "@/lib/skills/api/wire";
import type { Act } from "./act";

/** A version that is about to be deleted, and its skill's title. */
export interface VersionToDelete extends SkillVersion {
  skillTitle: string;
}

/** If a read has one of these statuses, the deletion will be refused too. */
const ABSENT_STATUSES = [400, 404];

/** The versions that a deletion would remove; none if it will be refused. Throws if they can't be read. */
export async function versionsToDelete({ request, operation }: Act): Promise<VersionToDelete[]> {
  const lane = laneOf(request.headers);
  // The beta lane refuses to delete a skill that has versions (docs/skills-api.md §1.3).
  if (operation.name === "deleteSkill" && lane === "beta") return [];
  const ask = askingBackend(backend(), lane);
  try {
    const skillTitle = await titleOf(operation.skillId, ask);
    const versions =
      operation.name === "deleteSkill"
        ? await listEveryVersion(operation.skillId, ask)
        : [await readVersion(operation, ask)];
    return versions.map((version) => ({ ...version, skillTitle }));
  } catch (error) {
    if (error instanceof ApiError && ABSENT_STATUSES.includes(error.status)) return [];
    throw error;
  }
}

async function titleOf(skillId: string, ask: AskBackend): Promise<string> {
  return skillSchema.parse(await (await ask(apiPaths.skill(skillId))).json()).title;
}

async function readVersion({ skillId, version }: Act["operation"], ask: AskBackend): Promise<SkillVersion> {
  return skillVersionSchema.parse(await (await ask(apiPaths.version(skillId, version))).json());
}
