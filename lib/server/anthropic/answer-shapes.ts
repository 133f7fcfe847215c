import "server-only";
import { z } from "zod";
import type { OperationName } from "@/lib/skills/api/operations";
import { deletedSchema } from "@/lib/skills/api/wire";

const skill = z.object({ id: z.string(), type: z.literal("skill") });
const version = z.object({ id: z.string(), type: z.literal("skill_version") });
const pageOf = (item: z.ZodType) => z.object({ data: z.array(item), next_page: z.string().nullish() });

/** The fields that identify each operation's answer. The proxy ignores changes to other fields. */
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
