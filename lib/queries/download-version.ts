import { apiPaths } from "@/lib/skills/api/addresses";
import { request } from "./request";

/** The zip of a version. */
export async function downloadVersion(
  skillId: string,
  version: string,
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const response = await request(apiPaths.content(skillId, version), { signal });
  return response.arrayBuffer();
}
