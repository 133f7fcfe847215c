import "server-only";
import { askingBackend } from "@/lib/server/ask-backend";
import { backend } from "@/lib/server/backend";
import { CLAIM_HEADER } from "@/lib/server/claim-path";
import { logError } from "@/lib/server/log-error";
import { apiPaths } from "@/lib/skills/api/addresses";
import { type Lane, laneOf } from "@/lib/skills/api/lane";
import { type SkillVersion, skillSchema, skillVersionSchema } from "@/lib/skills/api/wire";
import { recordVersion } from "./claims";
import type { Records } from "./records";
import type { ClaimRow } from "./schema";

interface SentUpload {
  /** A POST in its lane; its body may have been read. */
  request: Request;
  body: ReadableStream | Uint8Array<ArrayBuffer> | null;
  /** Whether the backend's answer is the claim's: one commit keeps both the version and the answer. */
  isFinal: boolean;
  /** Told of the version that was published, before anything else can fail. */
  onPublished?: (version: SkillVersion) => Promise<void>;
}

interface SentAnswer {
  /** The backend's. */
  answer: Response;
  /** What it made; null when it refused, or did not say. */
  version: SkillVersion | null;
}

/** Sends an upload to the backend under a claim and records the version that it made. */
export async function sendUpload(kept: Records, claim: ClaimRow, upload: SentUpload): Promise<SentAnswer> {
  const answer = await backend()(underClaim(claim.id, upload));
  if (!answer.ok) return { answer, version: null };
  const text = await answer.text();
  let version: SkillVersion | null = null;
  try {
    version = await versionOf(JSON.parse(text), laneOf(upload.request.headers));
    await recordVersion(kept, claim, { ...version, ...(upload.isFinal && { answer: text }) });
    await upload.onPublished?.(version);
  } catch (error) {
    // The version is published: an error would make clients send it again. The claim stays, to be looked into later.
    logError(
      `a version is published, but who published it and why is not recorded yet (${claim.id}):`,
      error,
    );
  }
  return { answer: new Response(text, { status: answer.status, headers: answer.headers }), version };
}

/** The client's own key stays here: two people may use the same one. */
function underClaim(claimId: string, { request, body }: SentUpload): Request {
  const headers = new Headers(request.headers);
  headers.set(CLAIM_HEADER, claimId);
  const init = { method: "POST", headers, body, signal: request.signal, duplex: "half" };
  return new Request(request.url, init);
}

/** The version that the answer to an upload tells of: a new skill's names it only. */
export async function versionOf(body: unknown, lane: Lane): Promise<SkillVersion> {
  const version = skillVersionSchema.safeParse(body);
  if (version.success) return version.data;
  const skill = skillSchema.parse(body);
  if (skill.latestVersion === null) throw new Error("A new skill was answered without its version");
  const answer = await askingBackend(backend(), lane)(apiPaths.version(skill.id, skill.latestVersion));
  return skillVersionSchema.parse(await answer.json());
}
