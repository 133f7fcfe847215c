import "server-only";
import type { z } from "zod";
import { authorize } from "@/lib/server/guard";
import { answering, json } from "@/lib/server/respond";
import type { publicationsSchema } from "@/lib/skills/api/records-wire";
import { decodePath } from "@/lib/skills/decode-path";
import { deletedVersionsOf } from "./deleted-versions-of";
import { records } from "./records";
import { settleInBackground } from "./settle-in-background";

interface PublicationsContext {
  params: Promise<{ skillId: string }>;
}

/**
 * GET `/api/skills/{skill_id}/publications`: who published which version and why, and which versions were deleted. Empty for a skill
 * that was never changed through this server.
 */
export function listPublications(request: Request, { params }: PublicationsContext): Promise<Response> {
  return answering(async () => {
    authorize(request, "listPublications");
    const skillId = decodePath((await params).skillId);
    const kept = await records();
    settleInBackground(kept);
    const body: z.input<typeof publicationsSchema> = {
      publications: await kept.db
        .selectFrom("publications")
        .select(["object_id", "note", "author", "program", "restores"])
        .where("skill_id", "=", skillId)
        .orderBy("created_at")
        .execute(),
      deleted: await deletedVersionsOf(kept, skillId),
    };
    return json(body);
  })(request);
}
