import "server-only";
import { json } from "@/lib/server/respond";
import type { LaneRules } from "./lanes";
import type { Store } from "./store";

/** Answers the version whose upload carried this claim, in the lane's shape, or null. */
export async function findClaimedVersion({ db }: Store, claimId: string, lane: LaneRules): Promise<Response> {
  const row = await db.selectFrom("versions").selectAll().where("claim", "=", claimId).executeTakeFirst();
  return json({ version: row ? lane.version(row) : null });
}
