import "server-only";
import { z } from "zod";
import type { AskBackend } from "@/lib/server/ask-backend";
import { claimPath } from "@/lib/server/claim-path";
import { listEveryVersion } from "@/lib/server/list-every-version";
import { apiPaths } from "@/lib/skills/api/addresses";
import { ApiError } from "@/lib/skills/api/api-error";
import { numberVersions } from "@/lib/skills/api/number-versions";
import { objectIdOf } from "@/lib/skills/api/object-id";
import { type SkillVersion, skillPageSchema, skillVersionSchema } from "@/lib/skills/api/wire";
import { askingAboutClaim } from "./asking-about-claim";
import { contentDigest } from "./content-digest";
import { stillPending } from "./idempotency-key";
import { records } from "./records";
import type { ClaimRow } from "./schema";

const claimedSchema = z.object({ version: skillVersionSchema.nullable() });

/** How long a backend without claims may still be working on an upload. */
const UPLOAD_SETTLED_MS = 120_000;
/** More versions are unlikely to be published between a request and its repetition. */
const MAX_CANDIDATES = 5;
const SKILLS_LOOKED_AT = 100;
/** Largest assumed difference between two machines' clocks. */
const CLOCK_SKEW_MS = 10 * 60_000;

/**
 * Finds the version published under a claim; null if there certainly is none. The registry stores it. On any other backend it is a
 * version newer than the claim, with the same content, that no other request through this server published. Throws a repeatable 409
 * while that backend may still be working on the upload.
 */
export async function findClaimed(
  claim: ClaimRow,
  digests: () => Promise<string[]>,
): Promise<SkillVersion | null> {
  const ask = askingAboutClaim(claim.lane);
  if (claim.made_skill_id !== null && claim.made_version !== null)
    return readVersion(ask, claim.made_skill_id, claim.made_version);
  const claimed = await findExactly(claim);
  if (claimed !== undefined) return claimed;
  const found = await findByContent(claim, ask, await digests());
  if (found) return found;
  const waitMs = Date.parse(claim.sent_at ?? claim.claimed_at) + UPLOAD_SETTLED_MS - Date.now();
  if (waitMs <= 0) return null;
  throw stillPending(
    "It isn't known yet whether the first request with this idempotency-key was published.",
    Math.ceil(waitMs / 1000),
  );
}

/** The version published under a claim, or null; undefined if the backend doesn't store claims. */
export async function findExactly({ id, lane }: ClaimRow): Promise<SkillVersion | null | undefined> {
  try {
    const answer = await askingAboutClaim(lane)(claimPath(id));
    return claimedSchema.parse(await answer.json()).version;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}

async function findByContent(
  claim: ClaimRow,
  ask: AskBackend,
  digests: string[],
): Promise<SkillVersion | null> {
  const versions =
    claim.into_skill_id === null
      ? await newSkills(claim, ask)
      : await newVersions(claim, claim.into_skill_id, ask);
  const unrecorded = await withoutPublication(versions);
  for (const version of unrecorded.slice(0, MAX_CANDIDATES)) {
    const content = await ask(apiPaths.content(version.skillId, version.version));
    if (digests.includes(await contentDigest(new Uint8Array(await content.arrayBuffer())))) return version;
  }
  return null;
}

async function newVersions(claim: ClaimRow, skillId: string, ask: AskBackend): Promise<SkillVersion[]> {
  const newestFirst = numberVersions(await listEveryVersion(skillId, ask));
  const before = newestFirst.findIndex(({ version }) => version === claim.newest_before);
  if (before >= 0) return newestFirst.slice(0, before);
  const since = claim.changed_before === null ? sinceClaim(claim) : Date.parse(claim.changed_before);
  return newestFirst.filter(({ createdAt }) => Date.parse(createdAt) >= since);
}

/** The newest version of each skill that may have been created after the claim. */
async function newSkills(claim: ClaimRow, ask: AskBackend): Promise<SkillVersion[]> {
  const page = await ask(`${apiPaths.skills}?limit=${SKILLS_LOOKED_AT}&source=custom`);
  const { items } = skillPageSchema.parse(await page.json());
  const recent = items.filter(({ createdAt }) => Date.parse(createdAt) >= sinceClaim(claim));
  const versions: SkillVersion[] = [];
  for (const { id, latestVersion } of recent)
    if (latestVersion !== null) versions.push(await readVersion(ask, id, latestVersion));
  return versions;
}

function sinceClaim({ claimed_at }: ClaimRow): number {
  return Date.parse(claimed_at) - CLOCK_SKEW_MS;
}

async function withoutPublication(versions: SkillVersion[]): Promise<SkillVersion[]> {
  if (versions.length === 0) return [];
  const { db } = await records();
  const known = await db
    .selectFrom("publications")
    .select("object_id")
    .where("object_id", "in", versions.map(objectIdOf))
    .execute();
  const ids = new Set(known.map((row) => row.object_id));
  return versions.filter((version) => !ids.has(objectIdOf(version)));
}

async function readVersion(ask: AskBackend, skillId: string, version: string): Promise<SkillVersion> {
  return skillVersionSchema.parse(await (await ask(apiPaths.version(skillId, version))).json());
}
