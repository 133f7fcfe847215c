import "server-only";
import { json } from "@/lib/server/respond";
import { lastQueryValue } from "@/lib/skills/api/query-value";
import type { Call } from "./call";
import { cutPage, formatCursor, readPage } from "./page";
import { refusal } from "./refusals";
import { selectSkills } from "./rows";

/** GET /v1/skills: newest skill first; equal times are ordered by id. */
export async function listSkills({ store, request, lane }: Call): Promise<Response> {
  const scope = { lane, list: "skills", maxItems: lane.maxSkillsPerPage };
  const { limit, after } = readPage(request.url, scope);
  const source = lastQueryValue(new URL(request.url).searchParams, "source") || "custom";
  if (source !== "custom" && source !== "anthropic") throw refusal.sourceUnknown();
  // The registry has none of Anthropic's own skills.
  if (source === "anthropic") return json(lane.page([], null));

  let query = selectSkills(store.db).orderBy("skills.created_at", "desc").orderBy("skills.id", "desc");
  if (!lane.showsEmptySkills) query = query.where("latest.version", "is not", null);
  if (after)
    query = query.where((where) =>
      where.or([
        where("skills.created_at", "<", after.key),
        where.and([where("skills.created_at", "=", after.key), where("skills.id", "<", after.id)]),
      ]),
    );
  const rows = await query.limit(limit + 1).execute();
  const { items, nextPage } = cutPage(rows, limit, (last) => formatCursor(scope, last.created_at, last.id));
  return json(lane.page(items.map(lane.skill), nextPage));
}
