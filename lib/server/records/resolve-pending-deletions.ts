import "server-only";
import { askingBackend, isUnanswered } from "@/lib/server/ask-backend";
import { backend } from "@/lib/server/backend";
import { apiPaths } from "@/lib/skills/api/addresses";
import { ApiError } from "@/lib/skills/api/api-error";
import { dropCopies } from "./drop-copies";
import type { Records } from "./records";
import type { DeletionRow } from "./schema";

/** Longer than any deletion takes. */
const DELETION_SETTLED_MS = 5 * 60_000;

/** Settles deletions of unknown outcome by checking whether the version still exists. Rejects as soon as the backend can't be reached. */
export async function resolvePendingDeletions(kept: Records): Promise<void> {
  const before = new Date(Date.now() - DELETION_SETTLED_MS).toISOString();
  const rows = await kept.db
    .selectFrom("deletions")
    .selectAll()
    .where("state", "=", "asked")
    .where("deleted_at", "<", before)
    .execute();
  for (const row of rows) {
    const isThere = await exists(row);
    if (isThere === true) await dropCopies(kept, [row.id]);
    if (isThere === false)
      await kept.db.updateTable("deletions").set({ state: "done" }).where("id", "=", row.id).execute();
  }
}

/** Null if the backend's answer doesn't say. */
async function exists({ skill_id, version }: DeletionRow): Promise<boolean | null> {
  const ask = askingBackend(backend(), /^\d+$/.test(version) ? "beta" : "ga");
  try {
    await ask(apiPaths.version(skill_id, version));
    return true;
  } catch (error) {
    if (!(error instanceof ApiError) || isUnanswered(error)) throw error;
    return error.status === 404 ? false : null;
  }
}
