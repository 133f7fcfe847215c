import "server-only";
import type { z } from "zod";
import type { Restored, restoredSchema } from "@/lib/skills/api/records-wire";

/** The JSON body of an answer to restoring or rolling back. */
export function restoredBody({ skillId, version, digest }: Restored): z.input<typeof restoredSchema> {
  return { skill_id: skillId, version, digest };
}
