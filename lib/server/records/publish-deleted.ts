import "server-only";
import { type AskBackend, askingBackend } from "@/lib/server/ask-backend";
import { backend } from "@/lib/server/backend";
import { authorize } from "@/lib/server/guard";
import { answering } from "@/lib/server/respond";
import { streamWhole } from "@/lib/server/storage/verified-archive";
import { apiPaths } from "@/lib/skills/api/addresses";
import { ApiError } from "@/lib/skills/api/api-error";
import { laneOf } from "@/lib/skills/api/lane";
import { findCopy } from "./find-copy";
import { type ExactSource, publishExactly } from "./publish-exactly";
import { type Records, records } from "./records";
import type { DeletionRow } from "./schema";

interface DeletedContext {
  params: Promise<{ deletedId: string }>;
}

/**
 * POST `/api/deleted/{id}/publish`: publishes a deleted version's exact bytes again, in its skill if that still exists. Otherwise all
 * restored versions of the skill go to one new skill.
 */
export function publishDeleted(request: Request, { params }: DeletedContext): Promise<Response> {
  return answering(async () => {
    const principal = authorize(request, "publishDeleted");
    const { deletedId } = await params;
    const kept = await records();
    return publishExactly(
      { request, principal, operation: "restore", target: deletedId },
      {
        readSource: () => readSource(kept, deletedId, request),
        onPublished: async ({ skillId, version }) => {
          await kept.db
            .updateTable("deletions")
            .set({ published_skill_id: skillId, published_version: version })
            .where("id", "=", deletedId)
            .execute();
        },
      },
    );
  })(request);
}

async function readSource(kept: Records, deletedId: string, request: Request): Promise<ExactSource> {
  const { row, archive } = await findCopy(kept, deletedId, request);
  const zip = new Uint8Array(await new Response(await streamWhole(archive)).arrayBuffer());
  const skillId = await findTargetSkill(kept, row, askingBackend(backend(), laneOf(request.headers)));
  return {
    zip,
    name: row.name,
    objectId: row.object_id,
    target: skillId === null ? { title: row.skill_title } : { skillId },
  };
}

/** The skill to restore a deleted version to: its own, or the one that its other versions were restored to. Null if neither exists. */
async function findTargetSkill({ db }: Records, row: DeletionRow, ask: AskBackend): Promise<string | null> {
  const siblings = await db
    .selectFrom("deletions")
    .select("published_skill_id")
    .distinct()
    .where("skill_id", "=", row.skill_id)
    .where("published_skill_id", "is not", null)
    .execute();
  for (const skillId of [row.skill_id, ...siblings.flatMap((sibling) => sibling.published_skill_id ?? [])])
    if (await isThere(skillId, ask)) return skillId;
  return null;
}

async function isThere(skillId: string, ask: AskBackend): Promise<boolean> {
  try {
    await ask(apiPaths.skill(skillId));
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return false;
    throw error;
  }
}
