import "server-only";
import { askingBackend } from "@/lib/server/ask-backend";
import { backend } from "@/lib/server/backend";
import type { StagedArchive } from "@/lib/server/storage/archive-files";
import { newId } from "@/lib/server/storage/new-id";
import { withReserve } from "@/lib/server/storage/reserve";
import { explainStorageFault } from "@/lib/server/storage/storage-fault";
import { apiPaths } from "@/lib/skills/api/addresses";
import { ApiError } from "@/lib/skills/api/api-error";
import { laneOf } from "@/lib/skills/api/lane";
import { objectIdOf } from "@/lib/skills/api/object-id";
import { OWN_HEADERS } from "@/lib/skills/api/own-headers";
import type { Act } from "./act";
import type { Records } from "./records";
import type { DeletionRow } from "./schema";
import type { VersionToDelete } from "./versions-to-delete";

interface CopyOptions {
  act: Act;
  version: VersionToDelete;
  /** If false, only the deletion itself is recorded. */
  isCopied: boolean;
}

/** Records a deletion before it is requested, with a durable copy of the version's archive. Returns the deletion's id. */
export async function keepCopy(kept: Records, { act, version, isCopied }: CopyOptions): Promise<string> {
  const staged = isCopied ? await stageContent(kept, act, version) : null;
  const id = `deleted_${newId()}`;
  const insert = () =>
    kept.db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto("deletions")
        .values(rowOf(id, staged, { act, version }))
        .execute();
      if (staged) await kept.copies.keep(staged);
    });
  try {
    // Only a deletion without a copy frees space, so only that may use the reserve.
    await (staged ? insert() : withReserve(kept.dataDir, insert));
  } catch (error) {
    if (staged) await kept.copies.discard(staged);
    throw explainStorageFault(error);
  }
  return id;
}

function rowOf(
  id: string,
  staged: StagedArchive | null,
  { act, version }: Pick<CopyOptions, "act" | "version">,
): DeletionRow {
  return {
    id,
    skill_id: version.skillId,
    skill_title: version.skillTitle,
    object_id: objectIdOf(version),
    version: version.version,
    name: version.name,
    description: version.description,
    created_at: version.createdAt,
    deleted_at: new Date().toISOString(),
    author: act.principal.name,
    state: "asked",
    digest: staged?.digest ?? null,
    size: staged?.size ?? 0,
    published_skill_id: null,
    published_version: null,
  };
}

async function stageContent({ copies }: Records, act: Act, version: VersionToDelete): Promise<StagedArchive> {
  try {
    const ask = askingBackend(backend(), laneOf(act.request.headers));
    const answer = await ask(apiPaths.content(version.skillId, version.version));
    if (!answer.body) throw new Error("The backend answered a download without a body");
    return await copies.stage(answer.body);
  } catch (cause) {
    const reason = explainStorageFault(cause);
    const status = reason instanceof ApiError ? reason.status : 502;
    const why = reason instanceof Error ? reason.message : String(reason);
    throw new ApiError(
      "api_error",
      `Couldn't keep a copy of ${version.version}, so it wasn't deleted: ${why} To delete it without a copy, send '${OWN_HEADERS.keepCopy}: no'.`,
      { status, headers: { "x-should-retry": "false" }, cause },
    );
  }
}
