import "server-only";
import { backend } from "@/lib/server/backend";
import type { Act } from "./act";
import { deleteWithCopy } from "./delete-with-copy";
import { publishOnce } from "./publish-once";
import { publishRecorded } from "./publish-recorded";

/** Hands a request to the backend. Who published, and why, is written down, and what is deleted is copied first. */
export async function perform(act: Act): Promise<Response> {
  switch (act.operation.name) {
    case "createSkill":
    case "createVersion":
      return publishOnce(act.request, () => publishRecorded(act));
    case "deleteSkill":
    case "deleteVersion":
      return deleteWithCopy(act);
    default:
      return backend()(act.request);
  }
}
