import "server-only";
import { sql, type Transaction } from "kysely";
import { nowMicroseconds } from "@/lib/server/storage/clock";
import { newId } from "@/lib/server/storage/new-id";
import type { StagedVersion } from "./publish";
import { refusal } from "./refusals";
import type { VersionRow } from "./rows";
import type { Tables } from "./schema";

/**
 * Adds a version to a skill. Its number is `max(now in µs, newest + 1)`, deleted versions included, so numbers are unique and
 * increasing even if the clock steps back, and never reused. Its date is the same instant, so dates in a skill increase too.
 */
export async function insertVersion(
  transaction: Transaction<Tables>,
  skillId: string,
  { bundle, archive, claim }: StagedVersion,
): Promise<VersionRow> {
  const now = nowMicroseconds();
  // One statement reads and writes the number, so concurrent publishes get different ones.
  const skill = await transaction
    .updateTable("skills")
    .set({
      newest_number: sql<number>`case when newest_number < ${now} then ${now} else newest_number + 1 end`,
      updated_at: sql<number>`max(updated_at, ${now}, newest_number + 1)`,
    })
    .where("id", "=", skillId)
    .returning("newest_number")
    .executeTakeFirst();
  if (!skill) throw refusal.skillNotFound(skillId);
  const row: VersionRow = {
    skill_id: skillId,
    version: skill.newest_number,
    id: newId(),
    name: bundle.name,
    description: bundle.description,
    digest: archive.digest,
    size: archive.size,
    created_at: skill.newest_number,
    claim,
  };
  await transaction.insertInto("versions").values(row).execute();
  return row;
}
