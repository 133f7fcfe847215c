import "server-only";
import { type NumberedVersion, numberVersions } from "@/lib/skills/api/number-versions";
import type { AskBackend } from "./ask-backend";
import { listEveryVersion } from "./list-every-version";
import { deletedVersionsOf } from "./records/deleted-versions-of";
import { records } from "./records/records";

/** All versions of a skill, newest first, with the numbers shown on the pages. Throws not_found_error for an unknown skill. */
export async function readVersions(skillId: string, ask: AskBackend): Promise<NumberedVersion[]> {
  const versions = await listEveryVersion(skillId, ask);
  const deleted = await deletedVersionsOf(await records(), skillId);
  return numberVersions(
    versions,
    deleted.map(({ object_id: id, version, created_at: createdAt }) => ({ id, version, createdAt })),
  );
}
