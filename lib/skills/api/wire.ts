import { z } from "zod";

/** A skill, parsed from either lane. */
export interface Skill {
  id: string;
  title: string;
  source: string;
  /** The newest version as it appears in URLs; null if all versions were deleted (beta lane only). */
  latestVersion: string | null;
  createdAt: string;
  updatedAt: string;
}

/** A version. `version` is its name in URLs: epoch microseconds (beta) or a `skver_` id (ga). */
export interface SkillVersion {
  id: string;
  skillId: string;
  version: string;
  name: string;
  description: string;
  directory: string;
  createdAt: string;
}

interface Page<Item> {
  items: Item[];
  nextPage: string | null;
}

const betaSkillSchema = z
  .object({
    id: z.string(),
    type: z.literal("skill"),
    display_title: z.string().nullable(),
    latest_version: z.string().nullable(),
    source: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .transform(
    (wire): Skill => ({
      id: wire.id,
      title: wire.display_title ?? wire.id,
      source: wire.source,
      latestVersion: wire.latest_version,
      createdAt: wire.created_at,
      updatedAt: wire.updated_at,
    }),
  );

const gaSkillSchema = z
  .object({
    id: z.string(),
    type: z.literal("skill"),
    display_name: z.string(),
    latest_version_id: z.string(),
    source: z.object({ type: z.string() }),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .transform(
    (wire): Skill => ({
      id: wire.id,
      title: wire.display_name,
      source: wire.source.type,
      latestVersion: wire.latest_version_id,
      createdAt: wire.created_at,
      updatedAt: wire.updated_at,
    }),
  );

/** Parses a version of either lane. */
export const skillVersionSchema = z
  .object({
    id: z.string(),
    type: z.literal("skill_version"),
    skill_id: z.string(),
    version: z.string().optional(),
    name: z.string(),
    description: z.string(),
    directory: z.string().optional(),
    created_at: z.string(),
  })
  .transform(
    (wire): SkillVersion => ({
      id: wire.id,
      skillId: wire.skill_id,
      version: wire.version ?? wire.id,
      name: wire.name,
      description: wire.description,
      directory: wire.directory ?? wire.name,
      createdAt: wire.created_at,
    }),
  );

function pageOf<Item extends z.ZodType>(item: Item) {
  return z
    .object({ data: z.array(item), next_page: z.string().nullable() })
    .transform((wire): Page<z.output<Item>> => ({ items: wire.data, nextPage: wire.next_page }));
}

/** Parses a skill of either lane. */
export const skillSchema = z.union([betaSkillSchema, gaSkillSchema]);
export const skillPageSchema = pageOf(skillSchema);
export const skillVersionPageSchema = pageOf(skillVersionSchema);
/** Parses the answer of either deletion. */
export const deletedSchema = z.object({
  id: z.string(),
  type: z.enum(["skill_deleted", "skill_version_deleted"]),
});
