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

/** Deletes after a copy of everything that goes was kept. When no copy can be kept, nothing is deleted and the answer says how to do without. */
export async function deleteWithCopy(act: Act): Promise<Response> {
  const versions = await versionsToDelete(act);
  if (versions.length === 0) return backend()(act.request);
  const isCopied = act.request.headers.get(OWN_HEADERS.keepCopy) !== "no";
  const ids = isCopied ? await record(act, versions, true) : await recordIfThereIsRoom(act, versions);
  const answer = await backend()(act.request);
  if (ids.length > 0)
    await settle(ids, outcomeOf(answer)).catch((error: unknown) =>
      // The deletion is done or refused, and the answer must say so.
      logError("the outcome of a deletion could not be recorded yet:", error),
    );
  return answer;
}

/** All of them, or none. */
async function record(act: Act, versions: VersionToDelete[], isCopied: boolean): Promise<string[]> {
  const kept = await records();
  const ids: string[] = [];
  try {
    for (const version of versions) ids.push(await keepCopy(kept, { act, version, isCopied }));
    return ids;
  } catch (error) {
    await dropCopies(kept, ids);
    throw error;
  }
}

/** Deleting without a copy may be meant to free a full disk, so it must work even when the deletion cannot be recorded. */
async function recordIfThereIsRoom(act: Act, versions: VersionToDelete[]): Promise<string[]> {
  try {
    return await record(act, versions, false);
  } catch (error) {
    logError("a deletion could not be recorded:", error);
    return [];
  }
}

/** An unknown outcome leaves the deletion pending, with its copy, for `resolvePendingDeletions`. */
async function settle(ids: string[], outcome: Outcome): Promise<void> {
  const kept = await records();
  if (outcome === "refused") await dropCopies(kept, ids);
  if (outcome === "done")
    await kept.db.updateTable("deletions").set({ state: "done" }).where("id", "in", ids).execute();
}
