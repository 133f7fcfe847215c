import "server-only";
import { backend } from "@/lib/server/backend";
import { logError } from "@/lib/server/log-error";
import { OWN_HEADERS } from "@/lib/skills/api/own-headers";
import type { Act } from "./act";
import { dropCopies } from "./drop-copies";
import { type DoomedVersion, findDoomed } from "./find-doomed";
import { keepCopy } from "./keep-copy";
import { records } from "./records";

/** Deletes after a copy of everything that goes was kept. When no copy can be kept, nothing is deleted and the answer says how to do without. */
export async function deleteWithCopy(act: Act): Promise<Response> {
  const doomed = await findDoomed(act);
  if (doomed.length === 0) return backend()(act.request);
  const isCopied = act.request.headers.get(OWN_HEADERS.keepCopy) !== "no";
  const ids = isCopied ? await remember(act, doomed, true) : await rememberIfThereIsRoom(act, doomed);
  const answer = await backend()(act.request);
  if (answer.ok) await markDone(ids);
  else if (isRefusal(answer)) await forget(ids);
  return answer;
}

/** A fault on the way may hide that it was done: then the copies wait until somebody looks. */
function isRefusal({ status }: Response): boolean {
  return status < 500;
}

/** All of them, or none. */
async function remember(act: Act, doomed: DoomedVersion[], isCopied: boolean): Promise<string[]> {
  const kept = await records();
  const ids: string[] = [];
  try {
    for (const version of doomed) ids.push(await keepCopy(kept, { act, version, isCopied }));
    return ids;
  } catch (error) {
    await dropCopies(kept, ids);
    throw error;
  }
}

/** Whoever wants no copy may want to make room on a full disk: that the deletion cannot be written down must not keep them from it. */
async function rememberIfThereIsRoom(act: Act, doomed: DoomedVersion[]): Promise<string[]> {
  try {
    return await remember(act, doomed, false);
  } catch (error) {
    logError("a deletion could not be written down:", error);
    return [];
  }
}

async function markDone(ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const { db } = await records();
  await db.updateTable("deletions").set({ state: "done" }).where("id", "in", ids).execute();
}

async function forget(ids: string[]): Promise<void> {
  if (ids.length > 0) await dropCopies(await records(), ids);
}
