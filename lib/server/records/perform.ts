import "server-only";
import { backend } from "@/lib/server/backend";
import type { Act } from "./act";
import { deleteWithCopy } from "./delete-with-copy";
import { publishUpload } from "./publish-upload";

/** Forwards a request to the backend. Records who publishes and why, and copies versions before they are deleted. */
export async function perform(act: Act): Promise<Response> {
  const { name } = act.operation;
  switch (name) {
    case "createSkill":
    case "createVersion":
      return publishUpload(act, name);
    case "deleteSkill":
    case "deleteVersion":
      return deleteWithCopy(act);
    default:
      return backend()(act.request);
  }
}
