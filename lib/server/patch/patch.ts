import "server-only";
import { type AskBackend, askingBackend } from "@/lib/server/ask-backend";
import { backend } from "@/lib/server/backend";
import { config } from "@/lib/server/config";
import { authorize } from "@/lib/server/guard";
import { readVersions } from "@/lib/server/read-versions";
import { answering } from "@/lib/server/respond";
import { Slots } from "@/lib/server/storage/slots";
import { ApiError } from "@/lib/skills/api/api-error";
import type { SkillVersion } from "@/lib/skills/api/wire";
import { resolveRange } from "@/lib/skills/compare/compare-range";
import { decodePath } from "@/lib/skills/decode-path";
import { readBundle } from "./read-bundle";
import { streamParts } from "./stream-parts";
import { writePatch } from "./write-patch";

interface PatchContext {
  params: Promise<{ skillId: string; range: string }>;
}

const HEADERS = {
  "content-type": "text/plain; charset=utf-8",
  "cache-control": "no-store",
  // The text comes from a skill, so nothing in it may run.
  "content-security-policy": "default-src 'none'; sandbox",
  "x-content-type-options": "nosniff",
};

/** Patches written at a time. Each holds two archives and one file of each in memory: up to 200 MB. */
const AT_ONCE = 1;
const MAX_WAITING = 16;
/** How long a client may keep others waiting by not reading. */
const IDLE_MS = 15_000;

const patches = new Slots(AT_ONCE, MAX_WAITING);

/** GET `/api/patch/{skillId}/{base}...{head}`: the difference of two versions as a unified diff. Errors have the API's envelope. */
export function patch(request: Request, { params }: PatchContext): Promise<Response> {
  return answering(async () => {
    authorize(request, "getContent");
    const { skillId, range } = await params;
    const ask = askingBackend(backend(), config().lane);
    const resolved = resolveRange(decodePath(range), await readVersions(decodePath(skillId), ask));
    if (typeof resolved === "string") throw new ApiError("not_found_error", resolved);
    return new Response(await patchBody({ ...resolved, ask, signal: request.signal }), { headers: HEADERS });
  })(request);
}

interface PatchRequest {
  base: SkillVersion;
  head: SkillVersion;
  ask: AskBackend;
  signal: AbortSignal;
}

async function patchBody({ base, head, ask, signal }: PatchRequest): Promise<ReadableStream<Uint8Array>> {
  const release = await patches.take();
  try {
    signal.throwIfAborted();
    const bundles = [await readBundle(base, ask), await readBundle(head, ask)] as const;
    return await streamParts(writePatch(...bundles), { signal, idleMs: IDLE_MS, onEnd: release });
  } catch (error) {
    release();
    throw error;
  }
}
