import "server-only";
import { apiPaths } from "@/lib/skills/api/addresses";
import { ApiError } from "@/lib/skills/api/api-error";
import { type SkillVersion, skillVersionPageSchema } from "@/lib/skills/api/wire";
import type { AskBackend } from "./ask-backend";

const VERSIONS_PER_PAGE = 1_000;

/**
 * All current versions of a skill, in the lane's order. Throws not_found_error for an unknown skill, and api_error if the backend
 * sends the same page token twice.
 */
export async function listEveryVersion(skillId: string, ask: AskBackend): Promise<SkillVersion[]> {
  const versions: SkillVersion[] = [];
  const pages = new Set<string>();
  let page: string | null = null;
  do {
    if (page !== null) pages.add(page);
    const query = new URLSearchParams({ limit: String(VERSIONS_PER_PAGE), ...(page && { page }) });
    const answer = await ask(`${apiPaths.versions(skillId)}?${query}`);
    const { items, nextPage } = skillVersionPageSchema.parse(await answer.json());
    versions.push(...items);
    if (nextPage !== null && pages.has(nextPage))
      throw new ApiError("api_error", "The list of versions doesn't end: a page token came twice.", {
        status: 502,
      });
    page = nextPage;
  } while (page !== null);
  return versions;
}
