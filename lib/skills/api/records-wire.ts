import { z } from "zod";

/** Answer of `/api/skills/{skill_id}/publications`: what the Skills API can't hold about a skill's versions. */
export const publicationsSchema = z
  .object({
    publications: z.array(
      z.object({
        object_id: z.string(),
        note: z.string(),
        author: z.string(),
        program: z.string().nullable(),
        restores: z.string().nullable(),
      }),
    ),
    deleted: z.array(z.object({ object_id: z.string(), version: z.string(), created_at: z.string() })),
  })
  .transform((wire) => ({
    publications: wire.publications.map(({ object_id, ...rest }) => ({ objectId: object_id, ...rest })),
    deleted: wire.deleted.map((gone) => ({
      id: gone.object_id,
      version: gone.version,
      createdAt: gone.created_at,
    })),
  }));

export type Publications = z.output<typeof publicationsSchema>;
/** Who published a version, why, and with which program (null for a browser). `restores` is an object id. */
export type Publication = Publications["publications"][number];

const deletedVersionSchema = z
  .object({
    id: z.string(),
    skill_id: z.string(),
    skill_title: z.string(),
    version: z.string(),
    name: z.string(),
    description: z.string(),
    size: z.number(),
    created_at: z.string(),
    deleted_at: z.string(),
    author: z.string(),
    published: z.object({ skill_id: z.string(), version: z.string() }).nullable(),
  })
  .transform((wire) => ({
    id: wire.id,
    skillId: wire.skill_id,
    skillTitle: wire.skill_title,
    version: wire.version,
    name: wire.name,
    description: wire.description,
    /** Bytes of the archive. */
    size: wire.size,
    createdAt: wire.created_at,
    deletedAt: wire.deleted_at,
    author: wire.author,
    /** The restored version, if any. */
    published: wire.published && {
      skillId: wire.published.skill_id,
      version: wire.published.version,
    },
  }));

/** A deleted version that can be restored. */
export type DeletedVersion = z.output<typeof deletedVersionSchema>;

/** Answer of `/api/deleted`, most recently deleted first. */
export const deletedPageSchema = z
  .object({ data: z.array(deletedVersionSchema), next_page: z.string().nullable() })
  .transform((wire) => ({ items: wire.data, nextPage: wire.next_page }));

/** The status of a rollback or restore that was published but couldn't be verified (HTTP: Failed Dependency). */
export const PUBLISHED_UNVERIFIED = 424;

/** Answer of a rollback and of restoring a deleted version: the published version, whose content has this `digest`. */
export const restoredSchema = z
  .object({ skill_id: z.string(), version: z.string(), digest: z.string() })
  .transform((wire) => ({ skillId: wire.skill_id, version: wire.version, digest: wire.digest }));

export type Restored = z.output<typeof restoredSchema>;
