import "server-only";
import { askingBackend } from "@/lib/server/ask-backend";
import { backend } from "@/lib/server/backend";
import { authorize } from "@/lib/server/guard";
import { answering, json } from "@/lib/server/respond";
import { apiPaths } from "@/lib/skills/api/addresses";
import { laneOf } from "@/lib/skills/api/lane";
import { objectIdOf } from "@/lib/skills/api/object-id";
import { skillVersionSchema } from "@/lib/skills/api/wire";
import { decodePath } from "@/lib/skills/decode-path";
import { publishExactly } from "./publish-exactly";
import { restoredBody } from "./restored-body";

interface RollBackContext {
  params: Promise<{ skillId: string; version: string }>;
}

/** POST `/api/skills/{skill_id}/versions/{version}/rollback`: publishes an older version's exact bytes as the newest. Takes the note and the base version as publishing does. */
export function rollBack(request: Request, { params }: RollBackContext): Promise<Response> {
  return answering(async () => {
    const principal = authorize(request, "rollBack");
    const { skillId, version } = await params;
    const [skill, old] = [decodePath(skillId), decodePath(version)];
    const ask = askingBackend(backend(), laneOf(request.headers));
    const details = skillVersionSchema.parse(await (await ask(apiPaths.version(skill, old))).json());
    const content = await ask(apiPaths.content(skill, details.version));
    const restored = await publishExactly({
      zip: new Uint8Array(await content.arrayBuffer()),
      source: { ...details, objectId: objectIdOf(details) },
      target: { skillId: skill },
      request,
      principal,
    });
    return json(restoredBody(restored));
  })(request);
}
