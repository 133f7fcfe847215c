import "server-only";
import { backend } from "@/lib/server/backend";
import { logError } from "@/lib/server/log-error";
import { type Outcome, outcomeOf } from "@/lib/server/outcome";
import { OWN_HEADERS } from "@/lib/skills/api/own-headers";
import type { Act } from "./act";
import { dropCopies } from "./drop-copies";
import { keepCopy } from "./keep-copy";
import { records } from "./records";
import { type VersionToDelete, versionsToDelete } from "./versions-to-delete";

/** Copies what is to be deleted, then deletes it. If it can't be copied, nothing is deleted and the error says how to skip the copy. */
export async function deleteWithCopy(act: Act): Promise<Response> {
  const versions = await versionsToDelete(act);
  if (versions.length === 0) return backend()(act.request);
  const isCopied = act.request.headers.get(OWN_HEADERS.keepCopy) !== "no";
  const ids = isCopied ? await record(act, versions, true) : await recordIfThereIsRoom(act, versions);
  const answer = await backend()(act.request);
  if (ids.length > 0)
    await settle(ids, outcomeOf(answer)).catch((error: unknown) =>
      // The deletion was done or refused, so the answer must still say so.
      logError("Couldn't record the outcome of a deletion yet:", error),
    );
  return answer;
}

/** Records all of the versions, or none. */
async function record(act: Act, versions: VersionToDelete[], isCopied: boolean): Promise<string[]> {
  const kept = await records();
  const ids: string[] = [];
  try {
    for (const version of versions) ids.push(await keepCopy(kept, { act, version, isCopied }));
    return ids;
  } catch (error) {
    await dropCopies(kept, ids).catch((failure: unknown) =>
      // The first error says why nothing was deleted. Pending deletions are resolved later.
      logError("Couldn't drop the copies of a refused deletion yet:", failure),
    );
    throw error;
  }
}

/** A deletion without a copy may be meant to free a full disk, so it goes ahead even if it can't be recorded. */
async function recordIfThereIsRoom(act: Act, versions: VersionToDelete[]): Promise<string[]> {
  try {
    return await record(act, versions, false);
  } catch (error) {
    logError("Couldn't record a deletion:", error);
    return [];
  }
}

/** If the outcome is unknown, the deletion and its copy stay pending until `resolvePendingDeletions`. */
async function settle(ids: string[], outcome: Outcome): Promise<void> {
  const kept = await records();
  if (outcome === "refused") await dropCopies(kept, ids);
  if (outcome === "done")
    await kept.db.updateTable("deletions").set({ state: "done" }).where("id", "in", ids).execute();
}
