import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { isSqliteBusy, isSqliteFull } from "./sqlite-fault";

const FULL_CODES = ["ENOSPC", "EDQUOT"];

/** What a fault of the disk or the database means to whoever asked; every other error comes back as it is. */
export function explainStorageFault(error: unknown): unknown {
  if (isFull(error))
    return new ApiError(
      "api_error",
      "The server's disk is full, nothing was stored. Free some space, then send it again.",
      { status: 507, headers: { "x-should-retry": "false" }, cause: error },
    );
  if (isSqliteBusy(error))
    return new ApiError("overloaded_error", "The database is busy, nothing was stored. Try again shortly.", {
      headers: { "retry-after": "1" },
      cause: error,
    });
  return error;
}

function isFull(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return isSqliteFull(error) || (typeof code === "string" && FULL_CODES.includes(code));
}
