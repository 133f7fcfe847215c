import "server-only";
import { askingBackend, isUnanswered } from "@/lib/server/ask-backend";
import { backend } from "@/lib/server/backend";
import { logError } from "@/lib/server/log-error";
import { isProcessRunning } from "@/lib/server/storage/incoming";
import { apiPaths } from "@/lib/skills/api/addresses";
import type { Lane } from "@/lib/skills/api/lane";
import { restoredSchema } from "@/lib/skills/api/records-wire";
import type { SkillVersion } from "@/lib/skills/api/wire";
import { dropOldClaims, recordVersion, releaseClaim } from "./claims";
import { findExactly } from "./find-claimed";
import type { Records } from "./records";
import type { ClaimRow } from "./schema";
import { versionOf } from "./send-upload";

/**
 * Records who published a version and why, if a crash or fault prevented that. If the answer was lost, only a backend that stores
 * claims knows the version; otherwise a repeated request has to find it.
 */
export async function recoverClaims(kept: Records): Promise<void> {
  await dropOldClaims(kept);
  const unfinished = await kept.db
    .selectFrom("claims")
    .selectAll()
    .where("made_version", "is", null)
    .execute();
  for (const claim of unfinished) if (!isAtWork(kept, claim)) await recover(kept, claim);
}

/** Whether an upload is still in progress. Active claims are this process's own, even if its folder has been recreated under another name. */
function isAtWork(kept: Records, { id, process }: ClaimRow): boolean {
  if (kept.activeClaims.has(id)) return true;
  return process !== kept.incoming.name && isProcessRunning(kept.deletedDir, process);
}

async function recover(kept: Records, claim: ClaimRow): Promise<void> {
  const { id, key, answer } = claim;
  const version = answer === null ? await findExactly(claim) : await versionIn(answer, claim.lane);
  if (version === undefined) return;
  if (version) await recordVersion(kept, claim, version);
  else if (key === null) await releaseClaim(kept, id);
  // Stays for repeated requests, which get the answer. Without an answer, such a request may be running now.
  else if (answer !== null)
    await kept.db.updateTable("claims").set({ made_version: "" }).where("id", "=", id).execute();
}

/** The version that an answer describes, or null if the backend no longer has it. */
async function versionIn(answer: string, lane: Lane): Promise<SkillVersion | null> {
  try {
    const body: unknown = JSON.parse(answer);
    const restored = restoredSchema.safeParse(body);
    if (!restored.success) return await versionOf(body, lane);
    const { skillId, version } = restored.data;
    const found = await askingBackend(backend(), lane)(apiPaths.version(skillId, version));
    return await versionOf(await found.json(), lane);
  } catch (error) {
    if (isUnanswered(error)) throw error;
    logError("Couldn't record who published a version and why:", error);
    return null;
  }
}
