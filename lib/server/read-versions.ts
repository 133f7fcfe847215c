import "server-only";
import { apiPaths } from "@/lib/skills/api/addresses";
import { type NumberedVersion, numberVersions } from "@/lib/skills/api/number-versions";
import { skillVersionPageSchema } from "@/lib/skills/api/wire";
import type { AskBackend } from "./ask-backend";

const VERSIONS_PER_PAGE = 1_000;

/** Every version of a skill, newest first and numbered. Throws not_found_error for an unknown skill. */
export async function readVersions(skillId: string, ask: AskBackend): Promise<NumberedVersion[]> {
  const versions = [];
  let page: string | null = null;
  do {
    const query = new URLSearchParams({ limit: String(VERSIONS_PER_PAGE), ...(page && { page }) });
    const answer = await ask(`${apiPaths.versions(skillId)}?${query}`);
    const { items, nextPage } = skillVersionPageSchema.parse(await answer.json());
    versions.push(...items);
    page = nextPage;
  } while (page !== null);
  return numberVersions(versions);
}
