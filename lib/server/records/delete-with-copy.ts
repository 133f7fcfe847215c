import "server-only";
import { backend } from "@/lib/server/backend";
import { OWN_HEADERS } from "@/lib/skills/api/own-headers";
import type { Act } from "./act";
import { dropCopies } from "./drop-copies";
import { findDoomed } from "./find-doomed";
import { keepCopy } from "./keep-copy";
import { type Records, records } from "./records";

/** Deletes after a copy of everything that goes was kept. When no copy can be kept, nothing is deleted and the answer says how to do without. */
export async function deleteWithCopy(act: Act): Promise<Response> {
  const doomed = await findDoomed(act);
  if (doomed.length === 0) return backend()(act.request);
  const isCopied = act.request.headers.get(OWN_HEADERS.keepCopy) !== "no";
  const kept = await records();
  const ids: string[] = [];
  try {
    for (const version of doomed) ids.push(await keepCopy(kept, { act, version, isCopied }));
  } catch (error) {
    await dropCopies(kept, ids);
    throw error;
  }
  const answer = await backend()(act.request);
  if (answer.ok) await markDone(kept, ids);
  else if (isRefusal(answer)) await dropCopies(kept, ids);
  return answer;
}

/** A fault on the way may hide that it was done: then the copies wait until somebody looks. */
function isRefusal({ status }: Response): boolean {
  return status < 500;
}

async function markDone({ db }: Records, ids: string[]): Promise<void> {
  await db.updateTable("deletions").set({ state: "done" }).where("id", "in", ids).execute();
}
