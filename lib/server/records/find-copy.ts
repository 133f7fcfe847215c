import "server-only";
import { isMissing } from "@/lib/server/storage/is-missing";
import type { OpenArchive } from "@/lib/server/storage/verified-archive";
import { ApiError } from "@/lib/skills/api/api-error";
import { DELETED_KEPT_DAYS } from "@/lib/skills/limits";
import type { Records } from "./records";
import type { DeletionRow } from "./schema";

/** A deletion and its copy. The caller must stream or close the file. */
interface Copy {
  row: DeletionRow;
  archive: OpenArchive;
}

/** Opens the copy with an id from `/api/deleted`. Throws not_found_error if there is none or it has expired, api_error if its file is gone. */
export async function findCopy({ db, copies }: Records, id: string, { signal }: Request): Promise<Copy> {
  const row = await db.selectFrom("deletions").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row?.digest)
    throw new ApiError(
      "not_found_error",
      `There is no copy of '${id}'. Copies of deleted versions are kept for ${DELETED_KEPT_DAYS} days.`,
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
    `The copy of the deleted ${name} version ${version} is damaged or missing. Restore it from a backup.`,
    { headers: { "x-should-retry": "false" }, cause },
  );
}
