import "server-only";
import { z } from "zod";
import type { OperationName } from "@/lib/skills/api/operations";

const skill = z.object({ id: z.string(), type: z.literal("skill") });
const version = z.object({ id: z.string(), type: z.literal("skill_version") });
const deletionOf = (type: string) => z.object({ id: z.string(), type: z.literal(type) });
const pageOf = (item: z.ZodType) => z.object({ data: z.array(item), next_page: z.string().nullish() });

/** The fields that identify each operation's answer. The proxy ignores changes to other fields. */
export const ANSWER_SHAPES: Record<Exclude<OperationName, "getContent">, z.ZodType> = {
  createSkill: skill,
  listSkills: pageOf(skill),
  getSkill: skill,
  deleteSkill: deletionOf("skill_deleted"),
  createVersion: version,
  listVersions: pageOf(version),
  getVersion: version,
  deleteVersion: deletionOf("skill_version_deleted"),
};
