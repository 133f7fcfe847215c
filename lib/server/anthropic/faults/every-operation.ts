import { ask } from "@/lib/server/registry/temporary-registry";
import type { OperationName } from "@/lib/skills/api/operations";

const SKILL = "/v1/skills/skill_01a";
const VERSION = `${SKILL}/versions/1759178010641129`;

const PARTS = 8;
const PART_BYTES = 65_536;

/** A body of several chunks, as from a socket. No fault depends on its content. */
function upload(path: string): Request {
  let parts = 0;
  const body = new ReadableStream({
    pull(controller) {
      parts += 1;
      controller.enqueue(new Uint8Array(PART_BYTES));
      if (parts === PARTS) controller.close();
    },
  });
  const headers = {
    "content-type": "multipart/form-data; boundary=x",
    "content-length": String(PARTS * PART_BYTES),
  };
  return ask(path, { body, headers });
}

/** One request for each of the nine operations. */
export const EVERY_OPERATION: Record<OperationName, () => Request> = {
  createSkill: () => upload("/v1/skills"),
  listSkills: () => ask("/v1/skills?limit=5"),
  getSkill: () => ask(SKILL),
  deleteSkill: () => ask(SKILL, { method: "DELETE" }),
  createVersion: () => upload(`${SKILL}/versions`),
  listVersions: () => ask(`${SKILL}/versions`),
  getVersion: () => ask(VERSION),
  deleteVersion: () => ask(VERSION, { method: "DELETE" }),
  getContent: () => ask(`${VERSION}/content`),
};
