import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { authorize } from "./guard";
import { answering } from "./respond";

/** The 404 of all unknown addresses under /api. */
export const notFound = answering(async (request) => {
  authorize(request, "readNothing");
  throw new ApiError("not_found_error", `Not found: ${request.method} ${new URL(request.url).pathname}`);
});
