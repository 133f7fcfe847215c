import "server-only";
import { json } from "@/lib/server/respond";
import type { Call } from "./call";
import { cutPage, formatCursor, readPage } from "./page";
import { findSkill } from "./rows";

/** GET /v1/skills/{skill_id}/versions: oldest first in the beta lane, newest first in ga. */
export async function listVersions({ store, request, lane, skillId }: Call): Promise<Response> {
  const scope = { lane, list: skillId, maxItems: lane.maxVersionsPerPage };
  const { limit, after } = readPage(request.url, scope);
  await findSkill(store.db, skillId);

  let query = store.db
    .selectFrom("versions")
    .selectAll()
    .where("skill_id", "=", skillId)
    .orderBy("version", lane.versionsOrder);
  if (after) query = query.where("version", lane.versionsOrder === "asc" ? ">" : "<", after.key);
  const rows = await query.limit(limit + 1).execute();
  const { items, nextPage } = cutPage(rows, limit, (last) => formatCursor(scope, last.version, last.id));
  return json(lane.page(items.map(lane.version), nextPage));
}
