import "server-only";
import { json } from "@/lib/server/respond";
import type { LaneRules } from "./lanes";
import type { Store } from "./store";

/** Returns the version whose upload carried this claim, in the lane's shape; null if there is none. */
export async function findClaimedVersion({ db }: Store, claimId: string, lane: LaneRules): Promise<Response> {
  const row = await db.selectFrom("versions").selectAll().where("claim", "=", claimId).executeTakeFirst();
  return json({ version: row ? lane.version(row) : null });
}
