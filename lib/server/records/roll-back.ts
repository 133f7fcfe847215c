import "server-only";
import { askingBackend } from "@/lib/server/ask-backend";
import { backend } from "@/lib/server/backend";
import { authorize } from "@/lib/server/guard";
import { answering } from "@/lib/server/respond";
import { apiPaths } from "@/lib/skills/api/addresses";
import { type Lane, laneOf } from "@/lib/skills/api/lane";
import { objectIdOf } from "@/lib/skills/api/object-id";
import { skillVersionSchema } from "@/lib/skills/api/wire";
import { decodePath } from "@/lib/skills/decode-path";
import { type ExactSource, publishExactly } from "./publish-exactly";

interface RollBackContext {
  params: Promise<{ skillId: string; version: string }>;
}

/**
 * POST `/api/skills/{skill_id}/versions/{version}/rollback`: publishes an older version's exact bytes as the newest. Accepts the
 * note, base version and idempotency key headers, as publishing does.
 */
export function rollBack(request: Request, { params }: RollBackContext): Promise<Response> {
  return answering(async () => {
    const principal = authorize(request, "rollBack");
    const given = await params;
    const [skillId, version] = [decodePath(given.skillId), decodePath(given.version)];
    return publishExactly(
      { request, principal, operation: "rollBack", target: `${skillId} ${version}` },
      { readSource: () => readSource(skillId, version, laneOf(request.headers)) },
    );
  })(request);
}

async function readSource(skillId: string, version: string, lane: Lane): Promise<ExactSource> {
  const ask = askingBackend(backend(), lane);
  const details = skillVersionSchema.parse(await (await ask(apiPaths.version(skillId, version))).json());
  const content = await ask(apiPaths.content(skillId, details.version));
  return {
    zip: new Uint8Array(await content.arrayBuffer()),
    name: details.name,
    objectId: objectIdOf(details),
    target: { skillId },
  };
}
