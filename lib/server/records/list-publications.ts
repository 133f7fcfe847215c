import "server-only";
import type { z } from "zod";
import { authorize } from "@/lib/server/guard";
import { answering, json } from "@/lib/server/respond";
import type { publicationsSchema } from "@/lib/skills/api/records-wire";
import { decodePath } from "@/lib/skills/decode-path";
import { records } from "./records";
import { settleAsked } from "./settle-asked";

interface PublicationsContext {
  params: Promise<{ skillId: string }>;
}

/** GET `/api/skills/{skill_id}/publications`: who published which version and why, and which versions are gone. Empty for a skill that is only known elsewhere. */
export function listPublications(request: Request, { params }: PublicationsContext): Promise<Response> {
  return answering(async () => {
    authorize(request, "listPublications");
    const skillId = decodePath((await params).skillId);
    const kept = await records();
    await settleAsked(kept);
    const body: z.input<typeof publicationsSchema> = {
      publications: await kept.db
        .selectFrom("publications")
        .select(["object_id", "note", "author", "program", "restores"])
        .where("skill_id", "=", skillId)
        .orderBy("created_at")
        .execute(),
      deleted: await kept.db
        .selectFrom("deletions")
        .select(["object_id", "version", "created_at"])
        .where("skill_id", "=", skillId)
        .where("state", "=", "done")
        .orderBy("created_at")
        .execute(),
    };
    return json(body);
  })(request);
}
