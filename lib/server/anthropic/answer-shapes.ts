import "server-only";
import { z } from "zod";
import type { OperationName } from "@/lib/skills/api/operations";
import { deletedSchema } from "@/lib/skills/api/wire";

const skill = z.object({ id: z.string(), type: z.literal("skill") });
const version = z.object({ id: z.string(), type: z.literal("skill_version") });
const pageOf = (item: z.ZodType) => z.object({ data: z.array(item), next_page: z.string().nullish() });

/** What tells an answer of each operation from any other JSON. Fields that the API may add or leave empty are none of the proxy's business. */
export const ANSWER_SHAPES: Record<Exclude<OperationName, "getContent">, z.ZodType> = {
  createSkill: skill,
  listSkills: pageOf(skill),
  getSkill: skill,
  deleteSkill: deletedSchema,
  createVersion: version,
  listVersions: pageOf(version),
  getVersion: version,
  deleteVersion: deletedSchema,
};
