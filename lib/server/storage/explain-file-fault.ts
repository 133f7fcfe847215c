import "server-only";
import { logError } from "@/lib/server/log-error";
import { ApiError } from "@/lib/skills/api/api-error";
import { describeFileFault } from "./sqlite-fault";

/** The API's error for a database file that is damaged or out of reach; every other error comes back as it is. */
export function explainFileFault(error: unknown, name: string): unknown {
  const fault = describeFileFault(error);
  if (fault === null) return error;
  logError(`${name}:`, error);
  return new ApiError("api_error", `${name} ${fault}`, {
    headers: { "x-should-retry": "false" },
    cause: error,
  });
}
