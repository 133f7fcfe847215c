import "server-only";
import type { z } from "zod";
import type { Restored, restoredSchema } from "@/lib/skills/api/records-wire";

/** The wire form of what was published again. */
export function restoredBody({ skillId, version, digest }: Restored): z.input<typeof restoredSchema> {
  return { skill_id: skillId, version, digest };
}
