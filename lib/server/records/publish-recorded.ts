import "server-only";
import { type AskBackend, askingBackend } from "@/lib/server/ask-backend";
import { backend } from "@/lib/server/backend";
import { logError } from "@/lib/server/log-error";
import { apiPaths } from "@/lib/skills/api/addresses";
import { laneOf } from "@/lib/skills/api/lane";
import { objectIdOf } from "@/lib/skills/api/object-id";
import { type SkillVersion, skillSchema, skillVersionSchema } from "@/lib/skills/api/wire";
import type { Act } from "./act";
import { readNote } from "./note";
import { programOf } from "./program-of";
import { type Records, records } from "./records";

/** Publishes, and writes down who did it and why. `restores` is the object id of the version whose bytes these are. */
export async function publishRecorded(act: Act, restores: string | null = null): Promise<Response> {
  const { request, operation } = act;
  const note = readNote(request.headers);
  const { db } = await records();
  const answer = await backend()(request);
  if (!answer.ok) return answer;
  const text = await answer.text();
  try {
    const ask = askingBackend(backend(), laneOf(request.headers));
    const version = await versionOf(operation.name, JSON.parse(text), ask);
    if (version) await write(db, act, { version, note, restores });
  } catch (error) {
    // It is published: whoever asked must not be told otherwise, and would send it again.
    logError(
      `a version of ${operation.skillId || "a new skill"} is published, but who and why could not be written down:`,
      error,
    );
  }
  return new Response(text, { status: answer.status, headers: answer.headers });
}

/** The version that an answer of either publishing operation tells of. */
async function versionOf(operation: string, body: unknown, ask: AskBackend): Promise<SkillVersion | null> {
  if (operation === "createVersion") return skillVersionSchema.parse(body);
  const skill = skillSchema.parse(body);
  if (skill.latestVersion === null) return null;
  const answer = await ask(apiPaths.version(skill.id, skill.latestVersion));
  return skillVersionSchema.parse(await answer.json());
}

interface Publication {
  version: SkillVersion;
  note: string;
  restores: string | null;
}

async function write(db: Records["db"], act: Act, { version, note, restores }: Publication): Promise<void> {
  const how = {
    note,
    author: act.principal.name,
    program: programOf(act.request.headers),
    restores,
  };
  await db
    .insertInto("publications")
    .values({
      skill_id: version.skillId,
      object_id: objectIdOf(version),
      version: version.version,
      created_at: version.createdAt,
      ...how,
    })
    // An upstream on the same data directory wrote first, and knows only this server.
    .onConflict((conflict) => conflict.columns(["skill_id", "object_id"]).doUpdateSet(how))
    .execute();
}
