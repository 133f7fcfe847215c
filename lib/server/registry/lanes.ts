import "server-only";
import { formatMicroseconds } from "@/lib/server/storage/clock";
import type { Lane } from "@/lib/skills/api/lane";
import { MAX_BETA_TITLE_CHARACTERS, MAX_GA_NAME_CHARACTERS } from "@/lib/skills/limits";
import { refusal } from "./refusals";
import type { SkillRow, VersionAddress, VersionRow } from "./rows";

type AddressUse = "reading" | "downloading" | "deleting";

const MAX_PAGE_ITEMS = 1000;
const NUMBER = /^\d{1,16}$/;
const OBJECT_ID = /^(?:skver|skill_version|skillver)_(\w+)$/;

const beta = {
  lane: "beta" as Lane,
  titleField: "display_title",
  maxTitleCharacters: MAX_BETA_TITLE_CHARACTERS,
  isTitleUnique: true,
  maxSkillsPerPage: 100,
  maxVersionsPerPage: MAX_PAGE_ITEMS,
  versionsOrder: "asc" as "asc" | "desc",
  /** Whether skills without versions are listed and readable. */
  showsEmptySkills: true,
  deletesSkillWithVersions: false,
  deletesOnlyVersion: true,
  contentNotFound: refusal.versionNotFound,
  parseVersion: parseBetaVersion,
  skill: (row: SkillRow): object => ({
    id: row.id,
    type: "skill",
    display_title: row.title,
    latest_version: row.latest_version === null ? null : String(row.latest_version),
    source: "custom",
    created_at: formatMicroseconds(row.created_at),
    updated_at: formatMicroseconds(row.updated_at),
  }),
  version: (row: VersionRow): object => ({
    id: `skillver_${row.id}`,
    type: "skill_version",
    skill_id: row.skill_id,
    version: String(row.version),
    name: row.name,
    description: row.description,
    directory: row.name,
    created_at: formatMicroseconds(row.created_at),
  }),
  page: (data: object[], nextPage: string | null): object => ({
    data,
    has_more: nextPage !== null,
    next_page: nextPage,
  }),
  /** A version's address in URLs, and its id in the answer to its deletion. */
  addressOf: (row: VersionRow): string => String(row.version),
};

/** All differences between the API's two shapes (docs/skills-api.md §0). No other file of the registry checks the lane. */
export type LaneRules = typeof beta;

const ga: LaneRules = {
  lane: "ga",
  titleField: "display_name",
  maxTitleCharacters: MAX_GA_NAME_CHARACTERS,
  isTitleUnique: false,
  maxSkillsPerPage: MAX_PAGE_ITEMS,
  maxVersionsPerPage: MAX_PAGE_ITEMS,
  versionsOrder: "desc",
  showsEmptySkills: false,
  deletesSkillWithVersions: true,
  deletesOnlyVersion: false,
  contentNotFound: (skillId) => refusal.skillNotFound(skillId),
  parseVersion: parseGaVersion,
  skill: (row) => ({
    type: "skill",
    id: row.id,
    display_name: row.title,
    source: { type: "custom" },
    latest_version_id: `skver_${row.latest_id}`,
    created_at: formatMicroseconds(row.created_at),
    updated_at: formatMicroseconds(row.updated_at),
  }),
  version: (row) => ({
    type: "skill_version",
    id: `skver_${row.id}`,
    skill_id: row.skill_id,
    name: row.name,
    description: row.description,
    created_at: formatMicroseconds(row.created_at),
  }),
  page: (data, nextPage) => ({ data, next_page: nextPage }),
  addressOf: (row) => `skver_${row.id}`,
};

export const LANES: Record<Lane, LaneRules> = { beta, ga };

function parseBetaVersion(text: string, use: AddressUse): VersionAddress {
  if (NUMBER.test(text)) return { by: "number", version: Number(text) };
  const id = OBJECT_ID.exec(text)?.[1];
  // TypeScript SDK 0.119 lists versions in the ga shape, then reads them with the beta header.
  if (id && use !== "deleting") return { by: "id", id };
  throw refusal.betaVersionMalformed(text);
}

function parseGaVersion(text: string, use: AddressUse): VersionAddress {
  if (text === "latest") {
    if (use !== "reading") throw refusal.latestNotAccepted(use);
    return { by: "latest" };
  }
  const id = OBJECT_ID.exec(text)?.[1];
  if (id) return { by: "id", id };
  // As recorded (docs/skills-api.md §1.1): content accepts the beta lane's number, version details don't.
  if (use === "downloading" && NUMBER.test(text)) return { by: "number", version: Number(text) };
  throw refusal.gaVersionMalformed(text);
}
