import "server-only";
import { json } from "@/lib/server/respond";
import type { Call } from "./call";
import { isNotModified, notModified } from "./if-none-match";
import { refusal } from "./refusals";
import { findSkill, findVersion } from "./rows";

/** GET /v1/skills/{skill_id}/versions/{version}. Details never change, so the id and the lane make the ETag. */
export async function getVersion({ store, request, lane, skillId, version }: Call): Promise<Response> {
  const address = lane.parseVersion(version, "reading");
  await findSkill(store.db, skillId);
  const row = await findVersion(store.db, skillId, address);
  if (!row) throw refusal.versionNotFound(skillId, version);
  const etag = `"${row.id}.${lane.lane}"`;
  if (isNotModified(request.headers, etag)) return notModified(etag);
  const answer = json(lane.version(row));
  answer.headers.set("etag", etag);
  return answer;
}
