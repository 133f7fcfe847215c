import "server-only";
import { assertFollows, readBaseVersion } from "@/lib/server/base-version";
import { inTurn } from "@/lib/server/in-turn";
import { ApiError } from "@/lib/skills/api/api-error";
import type { Operation } from "@/lib/skills/api/operations";
import { skillSchema } from "@/lib/skills/api/wire";

type Send = (request: Request, operation: Operation) => Promise<Response>;

/**
 * Sends a request. An upload that names a base version is sent only if that is the newest, one at a time per skill, so uploads through
 * this server can't overtake each other. Anthropic's API has no such condition, so uploads that don't go through this server can.
 */
export async function publishInTurn(request: Request, operation: Operation, send: Send): Promise<Response> {
  const base = operation.name === "createVersion" ? readBaseVersion(request.headers) : null;
  if (base === null) return send(request, operation);
  return inTurn(operation.skillId, async () => {
    const skill = await send(skillRequest(request), { ...operation, name: "getSkill" });
    if (!skill.ok) return skill;
    assertFollows(base, await newestVersion(skill));
    return send(request, operation);
  });
}

async function newestVersion(answer: Response): Promise<string | null> {
  const skill = skillSchema.safeParse(await answer.json());
  if (skill.success) return skill.data.latestVersion;
  throw new ApiError(
    "api_error",
    "Anthropic's API didn't say which version of the skill is the newest, so nothing was sent. Try again.",
    { status: 502 },
  );
}

/** A GET with the request's lane and signal. */
function skillRequest({ url, headers, signal }: Request): Request {
  const kept = ["anthropic-version", "anthropic-beta"].flatMap((name): [string, string][] => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return new Request(url, { headers: kept, signal });
}
