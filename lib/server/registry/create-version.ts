import "server-only";
import type { Kysely } from "kysely";
import { assertFollows, readBaseVersion } from "@/lib/server/base-version";
import { json } from "@/lib/server/respond";
import type { Call } from "./call";
import { insertVersion } from "./insert-version";
import { publish } from "./publish";
import { refusal } from "./refusals";
import { findSkill, findVersion } from "./rows";
import type { Tables } from "./schema";

/** POST /v1/skills/{skill_id}/versions: adds a full snapshot under the skill's name, which becomes the newest version. */
export async function createVersion(call: Call): Promise<Response> {
  const { store, lane, skillId } = call;
  if (!skillId.startsWith("skill_")) throw refusal.skillIdMalformed(skillId);
  const skill = await findSkill(store.db, skillId);
  await assertNothingCameBetween(store.db, call);
  const version = await publish(call, {
    expectedName: skill.name,
    insert: async (transaction, staged) => {
      await assertNothingCameBetween(transaction, call);
      return insertVersion(transaction, skillId, staged);
    },
  });
  return json(lane.version(version));
}

/** Runs before the body is read, and again under the write lock, which keeps other publishes out. */
async function assertNothingCameBetween(db: Kysely<Tables>, { request, lane, skillId }: Call): Promise<void> {
  const base = readBaseVersion(request.headers);
  if (base === null) return;
  const newest = await findVersion(db, skillId, { by: "latest" });
  assertFollows(base, newest ? lane.addressOf(newest) : null);
}
