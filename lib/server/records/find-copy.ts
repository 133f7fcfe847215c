import "server-only";
import { isMissing } from "@/lib/server/storage/is-missing";
import type { OpenArchive } from "@/lib/server/storage/verified-archive";
import { ApiError } from "@/lib/skills/api/api-error";
import { DELETED_KEPT_DAYS } from "@/lib/skills/limits";
import type { Records } from "./records";
import type { DeletionRow } from "./schema";

/** A deletion and the archive that was kept of it; the caller streams or closes the file. */
interface Copy {
  row: DeletionRow;
  archive: OpenArchive;
}

/** The copy behind an id of `/api/deleted`. Throws not_found_error when there is none, or none any more, and api_error when its file is gone. */
export async function findCopy({ db, copies }: Records, id: string, { signal }: Request): Promise<Copy> {
  const row = await db.selectFrom("deletions").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row?.digest)
    throw new ApiError(
      "not_found_error",
      `No copy of '${id}' is kept. What is deleted can be published again for ${DELETED_KEPT_DAYS} days.`,
    );
  const { digest, size } = row;
  const damaged = (cause: unknown) => copyDamaged(row, cause);
  const file = await copies.open(digest).catch((error: unknown) => {
    throw isMissing(error) ? damaged(error) : error;
  });
  return { row, archive: { file, digest, size, signal, damaged } };
}

function copyDamaged({ name, version }: DeletionRow, cause: unknown): ApiError {
  return new ApiError(
    "api_error",
    `The copy of ${name} version ${version}, kept when it was deleted, is damaged or missing. Put it back from a backup.`,
    { headers: { "x-should-retry": "false" }, cause },
  );
}
