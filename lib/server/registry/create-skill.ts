import "server-only";
import type { Transaction } from "kysely";
import { json } from "@/lib/server/respond";
import { nowMicroseconds } from "@/lib/server/storage/clock";
import { newId } from "@/lib/server/storage/new-id";
import type { Call } from "./call";
import { insertVersion } from "./insert-version";
import type { LaneRules } from "./lanes";
import { publish } from "./publish";
import { refusal } from "./refusals";
import { findSkill } from "./rows";
import type { Tables } from "./schema";

/** POST /v1/skills: creates a skill and its first version, or neither. */
export async function createSkill(call: Call): Promise<Response> {
  const { lane } = call;
  const id = `skill_${newId()}`;
  const skill = await publish(call, {
    insert: async (transaction, staged) => {
      const { name } = staged.bundle;
      const sentTitle = readTitle(staged.fields, lane);
      if (sentTitle !== null && lane.isTitleUnique) await assertTitleIsFree(transaction, sentTitle);
      const now = nowMicroseconds();
      const title = sentTitle ?? name;
      const skillRow = { id, name, title, created_at: now, updated_at: now, newest_number: 0 };
      await transaction.insertInto("skills").values(skillRow).execute();
      await insertVersion(transaction, id, staged);
      return findSkill(transaction, id);
    },
  });
  return json(lane.skill(skill));
}

async function assertTitleIsFree(transaction: Transaction<Tables>, title: string): Promise<void> {
  const query = transaction.selectFrom("skills").select("id").where("title", "=", title);
  if (await query.executeTakeFirst()) throw refusal.titleTaken(title);
}

/** The title as sent; null if it is absent or blank. */
function readTitle(fields: ReadonlyMap<string, string>, lane: LaneRules): string | null {
  const title = fields.get(lane.titleField) ?? "";
  if (title.trim() === "") return null;
  if ([...title].length > lane.maxTitleCharacters)
    throw refusal.titleTooLong(lane.titleField, lane.maxTitleCharacters);
  if (/\p{Cc}/u.test(title)) throw refusal.titleNotOneLine(lane.titleField);
  return title;
}
