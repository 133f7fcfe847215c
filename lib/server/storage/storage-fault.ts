import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { isSqliteBusy, isSqliteFull } from "./sqlite-fault";

const FULL_CODES = ["ENOSPC", "EDQUOT"];

/** Turns an error about a full disk or a busy database into an ApiError. Returns other errors unchanged. */
export function explainStorageFault(error: unknown): unknown {
  if (error instanceof ApiError) return error;
  if (isDiskFull(error))
    return new ApiError(
      "api_error",
      "The server's disk is full, so nothing was stored. Free some space, then send it again.",
      { status: 507, headers: { "x-should-retry": "false" }, cause: error },
    );
  if (isSqliteBusy(error))
    return new ApiError("overloaded_error", "The server is busy. Try again shortly.", {
      headers: { "retry-after": "1" },
      cause: error,
    });
  return error;
}

/** Whether an error, or one of its causes, means that the disk is full. */
export function isDiskFull(error: unknown): boolean {
  if (error instanceof ApiError) return isDiskFull(error.cause);
  const code = error instanceof Error && "code" in error ? error.code : null;
  return isSqliteFull(error) || (typeof code === "string" && FULL_CODES.includes(code));
}
