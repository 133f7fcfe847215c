import "server-only";
import { askingBackend } from "@/lib/server/ask-backend";
import { backend } from "@/lib/server/backend";
import { config } from "@/lib/server/config";
import { authorize } from "@/lib/server/guard";
import { readVersions } from "@/lib/server/read-versions";
import { answering } from "@/lib/server/respond";
import { ApiError } from "@/lib/skills/api/api-error";
import { resolveRange } from "@/lib/skills/compare/compare-range";
import { decodePath } from "@/lib/skills/decode-path";
import { readBundle } from "./read-bundle";
import { writePatch } from "./write-patch";

interface PatchContext {
  params: Promise<{ skillId: string; range: string }>;
}

/** `/api/patch/{skillId}/{base}...{head}`: two versions' difference as a unified diff. Errors are the API's envelope. */
export function patch(request: Request, { params }: PatchContext): Promise<Response> {
  return answering(async () => {
    authorize(request, "getContent");
    const { skillId, range } = await params;
    return patchResponse(decodePath(skillId), decodePath(range));
  })(request);
}

async function patchResponse(skillId: string, range: string): Promise<Response> {
  const ask = askingBackend(backend(), config().lane);
  const resolved = resolveRange(range, await readVersions(skillId, ask));
  if (typeof resolved === "string") throw new ApiError("not_found_error", resolved);
  const [base, head] = await Promise.all([readBundle(resolved.base, ask), readBundle(resolved.head, ask)]);
  return new Response(await writePatch(base, head), {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      // The text is a skill's own: it may be looked at, and nothing in it may run.
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
}
