import "server-only";
import { logError } from "@/lib/server/log-error";
import { ApiError } from "@/lib/skills/api/api-error";
import { describeFileFault } from "./sqlite-fault";

/** Turns an error about a damaged or unreadable database file into an ApiError. Returns other errors unchanged. */
export function explainFileFault(error: unknown, name: string): unknown {
  const fault = describeFileFault(error);
  if (fault === null) return error;
  logError(`${name}:`, error);
  return new ApiError("api_error", `${name} ${fault}`, {
    headers: { "x-should-retry": "false" },
    cause: error,
  });
}
