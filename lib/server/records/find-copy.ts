import "server-only";
import type { OpenArchive } from "@/lib/server/storage/verified-archive";
import { ApiError } from "@/lib/skills/api/api-error";
import { DELETED_KEPT_DAYS } from "@/lib/skills/limits";
import type { Records } from "./records";
import type { DeletionRow } from "./schema";

/** A deletion and the archive that was kept of it; whoever gets it closes the file. */
interface Copy {
  row: DeletionRow;
  archive: OpenArchive;
}

/** The copy behind an id of `/api/deleted`. Throws not_found_error when there is none, or none any more. */
export async function findCopy({ db, copies }: Records, id: string, { signal }: Request): Promise<Copy> {
  const row = await db.selectFrom("deletions").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row?.digest)
    throw new ApiError(
      "not_found_error",
      `No copy of '${id}' is kept. What is deleted can be published again for ${DELETED_KEPT_DAYS} days.`,
    );
  const { digest, size } = row;
  return { row, archive: { file: await copies.open(digest), digest, size, signal } };
}
