import "server-only";
import type { Records } from "./records";
import type { DeletionRow } from "./schema";

/** The versions of a skill that were deleted through this server, or may have been: their numbers are not given to others. */
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
