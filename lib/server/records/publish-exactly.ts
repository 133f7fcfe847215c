import "server-only";
import { askingBackend, backendUrl, laneHeaders } from "@/lib/server/ask-backend";
import { backend } from "@/lib/server/backend";
import { logError } from "@/lib/server/log-error";
import { json } from "@/lib/server/respond";
import { apiPaths } from "@/lib/skills/api/addresses";
import { ApiError } from "@/lib/skills/api/api-error";
import type { Lane } from "@/lib/skills/api/lane";
import { OWN_HEADERS } from "@/lib/skills/api/own-headers";
import { PUBLISHED_UNVERIFIED } from "@/lib/skills/api/records-wire";
import type { SkillVersion } from "@/lib/skills/api/wire";
import { markSent, type PublishIntent, recordVersion } from "./claims";
import { contentDigest } from "./content-digest";
import { findClaimed } from "./find-claimed";
import { newestBefore } from "./newest-before";
import { publishOnce } from "./publish-once";
import { type Records, records } from "./records";
import { restoredBody } from "./restored-body";
import type { ClaimRow } from "./schema";
import { sendUpload } from "./send-upload";

/** An archive to publish again, byte for byte. */
export interface ExactSource {
  zip: Uint8Array<ArrayBuffer>;
  name: string;
  objectId: string;
  /** The skill to publish to, or the title of a new one. */
  target: { skillId: string } | { title: string };
}

interface ExactSteps {
  /** Called only if the archive has to be sent. */
  readSource(): Promise<ExactSource>;
  /** Called with the new version before it is verified. */
  onPublished?: (version: SkillVersion) => Promise<void>;
}

/**
 * Publishes an archive as a version, once per idempotency key, and reads it back. Answers 200 if every file is the same, 424 if it was
 * published but couldn't be verified.
 */
export async function publishExactly(intent: PublishIntent, steps: ExactSteps): Promise<Response> {
  const kept = await records();
  return publishOnce(intent, {
    publish: (claim) => publish({ kept, claim, intent, steps }),
    resume: (claim) => resume({ kept, claim, intent, steps }),
    // A version never changes, so the same target has the same content.
    assertSame: async () => {},
  });
}

interface ExactClaim {
  kept: Records;
  claim: ClaimRow;
  intent: PublishIntent;
  steps: ExactSteps;
}

async function publish({ kept, claim, intent, steps }: ExactClaim): Promise<Response> {
  const source = await steps.readSource();
  const digest = await contentDigest(source.zip);
  const skillId = "skillId" in source.target ? source.target.skillId : null;
  const sent = await markSent(kept, claim, {
    content: digest,
    restores: source.objectId,
    into_skill_id: skillId,
    ...(await newestBefore(skillId, claim.lane)),
  });
  const upload = uploadOf(source, intent.request, claim);
  const { answer, version } = await sendUpload(kept, sent, {
    request: upload,
    body: upload.body,
    isFinal: false,
    onPublished: steps.onPublished,
  });
  if (!answer.ok) return answer;
  if (!version) throw unverified("A version", "the answer doesn't say which one it is.");
  return verified(sent, version);
}

async function resume({ kept, claim, intent, steps }: ExactClaim): Promise<Response> {
  const found = await findClaimed(claim, async () => [claim.content ?? ""]);
  if (!found) return publish({ kept, claim, intent, steps });
  await recordVersion(kept, claim, found);
  await steps.onPublished?.(found);
  return verified(claim, found);
}

async function verified({ lane, content }: ClaimRow, { skillId, version }: SkillVersion): Promise<Response> {
  const digest = content ?? "";
  const found = await readBack(skillId, version, lane);
  if (found === digest) return json(restoredBody({ skillId, version, digest }));
  throw unverified(
    version,
    `its content differs from the original (${found} instead of ${digest}). Compare the two versions before anyone uses the new one.`,
  );
}

async function readBack(skillId: string, version: string, lane: Lane): Promise<string> {
  try {
    const answer = await askingBackend(backend(), lane)(apiPaths.content(skillId, version));
    return await contentDigest(new Uint8Array(await answer.arrayBuffer()));
  } catch (error) {
    logError(`${version} of ${skillId} is published, but couldn't be read back:`, error);
    const reason = error instanceof ApiError ? error.message : "see the server's log.";
    throw unverified(version, `it couldn't be read back: ${reason}`);
  }
}

/** Never a 5xx, after which clients would publish a second version. */
function unverified(version: string, problem: string): ApiError {
  const message = `${version} was published and is now the latest, but ${problem} Don't send this request again.`;
  return new ApiError("api_error", message, { status: PUBLISHED_UNVERIFIED });
}

function uploadOf({ zip, name, target }: ExactSource, request: Request, { lane }: ClaimRow): Request {
  const form = new FormData();
  if ("title" in target && target.title !== name)
    form.append(lane === "ga" ? "display_name" : "display_title", target.title);
  form.append("files[]", new File([zip], `${name}.zip`, { type: "application/zip" }));
  const headers = new Headers({ ...laneHeaders(lane), [OWN_HEADERS.keepJunk]: "yes" });
  const baseVersion = request.headers.get(OWN_HEADERS.baseVersion);
  if (baseVersion !== null) headers.set(OWN_HEADERS.baseVersion, baseVersion);
  const path = "skillId" in target ? apiPaths.versions(target.skillId) : apiPaths.skills;
  return new Request(backendUrl(path), { method: "POST", headers, body: form });
}
