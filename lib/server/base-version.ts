import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { NO_VERSION, OWN_HEADERS } from "@/lib/skills/api/own-headers";

/** The version that an upload says it follows, as its lane writes versions; null when it does not say. Throws invalid_request_error for what no version looks like. */
export function readBaseVersion(headers: Headers): string | null {
  const base = headers.get(OWN_HEADERS.baseVersion)?.trim();
  if (!base) return null;
  if (base !== "latest" && /^\w{1,128}$/.test(base)) return base;
  throw new ApiError(
    "invalid_request_error",
    `${OWN_HEADERS.baseVersion} names no version. Send the id of the version that the upload follows, or '${NO_VERSION}' for a skill without versions.`,
  );
}

/** 412 when the newest version is not the one that an upload follows: someone published or deleted meanwhile. Not 409, which the SDKs would send twice more. */
export function assertFollows(base: string, newest: string | null): void {
  if (base === (newest ?? NO_VERSION)) return;
  const meanwhile =
    newest === null
      ? "Every version of this skill was deleted"
      : `Another version is the newest of this skill: ${newest}`;
  throw new ApiError(
    "conflict_error",
    `${meanwhile}. This upload follows ${base === NO_VERSION ? "none" : base} and was not published. Compare with what is there, then send it again with '${OWN_HEADERS.baseVersion}: ${newest ?? NO_VERSION}'.`,
    { status: 412 },
  );
}
