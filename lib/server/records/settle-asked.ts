import "server-only";
import { type AskBackend, askingBackend } from "@/lib/server/ask-backend";
import { backend } from "@/lib/server/backend";
import { apiPaths } from "@/lib/skills/api/addresses";
import { ApiError } from "@/lib/skills/api/api-error";
import { dropCopies } from "./drop-copies";
import type { Records } from "./records";
import type { DeletionRow } from "./schema";

/** Longer than any deletion is waited for. */
const SURELY_OVER_MS = 5 * 60_000;

/** Finds out what became of deletions whose answer was lost, by looking whether the version is still there. */
export async function settleAsked(kept: Records): Promise<void> {
  const before = new Date(Date.now() - SURELY_OVER_MS).toISOString();
  const rows = await kept.db
    .selectFrom("deletions")
    .selectAll()
    .where("state", "=", "asked")
    .where("deleted_at", "<", before)
    .execute();
  for (const row of rows) {
    const isThere = await isStillThere(row);
    if (isThere === true) await dropCopies(kept, [row.id]);
    if (isThere === false)
      await kept.db.updateTable("deletions").set({ state: "done" }).where("id", "=", row.id).execute();
  }
}

/** Null when nobody can say now. */
async function isStillThere({ skill_id, version }: DeletionRow): Promise<boolean | null> {
  const ask: AskBackend = askingBackend(backend(), /^\d+$/.test(version) ? "beta" : "ga");
  try {
    await ask(apiPaths.version(skill_id, version));
    return true;
  } catch (error) {
    return error instanceof ApiError && error.status === 404 ? false : null;
  }
}
