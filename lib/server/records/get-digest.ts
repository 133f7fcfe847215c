import "server-only";
import { askingBackend } from "@/lib/server/ask-backend";
import { backend } from "@/lib/server/backend";
import { authorize } from "@/lib/server/guard";
import { answering, json } from "@/lib/server/respond";
import { apiPaths } from "@/lib/skills/api/addresses";
import { laneOf } from "@/lib/skills/api/lane";
import { decodePath } from "@/lib/skills/decode-path";
import { contentDigest } from "./content-digest";

interface DigestContext {
  params: Promise<{ skillId: string; version: string }>;
}

/** GET `/api/skills/{skill_id}/versions/{version}/digest`: a SHA-256 of the version's content, which a shell can also compute for a folder (docs/ci.md). */
export function getDigest(request: Request, { params }: DigestContext): Promise<Response> {
  return answering(async () => {
    authorize(request, "getContent");
    const { skillId, version } = await params;
    const ask = askingBackend(backend(), laneOf(request.headers));
    const content = await ask(apiPaths.content(decodePath(skillId), decodePath(version)));
    return json({ digest: await contentDigest(new Uint8Array(await content.arrayBuffer())) });
  })(request);
}
