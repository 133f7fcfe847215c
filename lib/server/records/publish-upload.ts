import "server-only";
import { Slots } from "@/lib/server/storage/slots";
import { apiPaths } from "@/lib/skills/api/addresses";
import { laneOf } from "@/lib/skills/api/lane";
import type { SkillVersion } from "@/lib/skills/api/wire";
import type { Act } from "./act";
import { askingAboutClaim } from "./asking-about-claim";
import { markSent, recordVersion } from "./claims";
import { digestedBody } from "./digested-body";
import { findClaimed } from "./find-claimed";
import { assertSameContent } from "./idempotency-key";
import { newestBefore } from "./newest-before";
import { publishOnce } from "./publish-once";
import { type Records, records } from "./records";
import type { ClaimRow } from "./schema";
import { sendUpload } from "./send-upload";
import { bodyDigestFor, digestBody, readBody, uploadedDigests } from "./upload-content";

/** Resuming holds an upload in memory, so only this many run at a time. */
const resuming = new Slots(1);

/** Forwards an upload to the backend, once per idempotency key, and records who published it and why. */
export async function publishUpload(act: Act, operation: "createSkill" | "createVersion"): Promise<Response> {
  const { request, principal } = act;
  const kept = await records();
  return await publishOnce(
    { request, principal, operation, target: act.operation.skillId },
    {
      publish: (claim) => publish(kept, claim, act),
      resume: (claim) => resuming.run(() => resume(kept, claim, act)),
      assertSame: async (claim) => assertSameContent(claim, await digestBody(request)),
    },
  );
}

async function publish(kept: Records, claim: ClaimRow, { request, operation }: Act): Promise<Response> {
  if (claim.key === null || !request.body) {
    const { answer } = await sendUpload(kept, claim, { request, body: request.body, isFinal: true });
    return answer;
  }
  const before = newestBefore(operation.skillId || null, laneOf(request.headers));
  let failure: unknown;
  const body = digestedBody(request.body, {
    digest: bodyDigestFor(request.headers),
    onWhole: async (content) => {
      try {
        await markSent(kept, claim, { content, ...(await before) });
      } catch (error) {
        failure = error;
        throw error;
      }
    },
  });
  const { answer } = await sendUpload(kept, claim, { request, body, isFinal: true });
  // The backend's answer only says that the upload broke off; this is the cause.
  if (failure) throw failure;
  return answer;
}

async function resume(kept: Records, claim: ClaimRow, { request, operation }: Act): Promise<Response> {
  const { bytes, digest } = await readBody(request);
  assertSameContent(claim, digest);
  const found = await findClaimed(claim, () => uploadedDigests(request.headers, bytes, kept.incoming));
  if (found) {
    await recordVersion(kept, claim, found);
    return answerOf(found, operation.name, request.headers);
  }
  const before = await newestBefore(operation.skillId || null, laneOf(request.headers));
  await markSent(kept, claim, { content: digest, ...before });
  const { answer } = await sendUpload(kept, claim, { request, body: bytes, isFinal: true });
  return answer;
}

/** The answer to the upload that published this version. */
function answerOf(version: SkillVersion, operation: string, headers: Headers): Promise<Response> {
  const ask = askingAboutClaim(laneOf(headers));
  const { skillId } = version;
  return ask(
    operation === "createSkill" ? apiPaths.skill(skillId) : apiPaths.version(skillId, version.version),
  );
}
