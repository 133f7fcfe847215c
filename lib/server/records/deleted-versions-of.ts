import "server-only";
import type { Records } from "./records";
import type { DeletionRow } from "./schema";

/** A skill's versions that were, or may have been, deleted through this server. They keep their numbers. */
export function deletedVersionsOf(
  { db }: Records,
  skillId: string,
): Promise<Pick<DeletionRow, "object_id" | "version" | "created_at">[]> {
  return db
    .selectFrom("deletions")
    .select(["object_id", "version", "created_at"])
    .where("skill_id", "=", skillId)
    .orderBy("created_at")
    .execute();
}
