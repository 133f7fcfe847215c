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
  /** A POST with its lane's headers. Its body may already have been read. */
  request: Request;
  body: ReadableStream | Uint8Array<ArrayBuffer> | null;
  /** Whether the backend's answer is also the client's. If so, one commit stores it with the version. */
  isFinal: boolean;
  /** Called with the published version once it is recorded. */
  onPublished?: (version: SkillVersion) => Promise<void>;
}

interface SentAnswer {
  /** The backend's answer. */
  answer: Response;
  /** The published version; null if the backend refused or its answer can't be read. */
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
    // The version is published, so an error would only make clients send it again. The claim stays for recovery.
    logError(`Couldn't yet record who published a version and why (${claim.id}):`, error);
  }
  return { answer: new Response(text, { status: answer.status, headers: answer.headers }), version };
}

/** Replaces the client's idempotency key: upstream, all clients share one account, so their keys could clash. */
function underClaim(claimId: string, { request, body }: SentUpload): Request {
  const headers = new Headers(request.headers);
  headers.set(CLAIM_HEADER, claimId);
  const init = { method: "POST", headers, body, signal: request.signal, duplex: "half" };
  return new Request(request.url, init);
}

/** The version in an upload's answer. For a new skill the answer has only the version's id, so the version is read. */
export async function versionOf(body: unknown, lane: Lane): Promise<SkillVersion> {
  const version = skillVersionSchema.safeParse(body);
  if (version.success) return version.data;
  const skill = skillSchema.parse(body);
  if (skill.latestVersion === null) throw new Error("The answer to a new skill lacks its version");
  const answer = await askingBackend(backend(), lane)(apiPaths.version(skill.id, skill.latestVersion));
  return skillVersionSchema.parse(await answer.json());
}
