import "server-only";
import { apiPaths } from "@/lib/skills/api/addresses";
import { type SkillVersion, skillVersionPageSchema } from "@/lib/skills/api/wire";
import type { AskBackend } from "./ask-backend";

const VERSIONS_PER_PAGE = 1_000;

/** Every version that a skill has now, in the order in which the lane lists them. Throws not_found_error for an unknown skill. */
export async function listEveryVersion(skillId: string, ask: AskBackend): Promise<SkillVersion[]> {
  const versions: SkillVersion[] = [];
  let page: string | null = null;
  do {
    const query = new URLSearchParams({ limit: String(VERSIONS_PER_PAGE), ...(page && { page }) });
    const answer = await ask(`${apiPaths.versions(skillId)}?${query}`);
    const { items, nextPage } = skillVersionPageSchema.parse(await answer.json());
    versions.push(...items);
    page = nextPage;
  } while (page !== null);
  return versions;
}
