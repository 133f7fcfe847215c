import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { NO_VERSION, OWN_HEADERS } from "@/lib/skills/api/own-headers";

/** The version that an upload says it follows, in its lane's notation; null if there is none. Throws invalid_request_error if it is malformed. */
export function readBaseVersion(headers: Headers): string | null {
  const base = headers.get(OWN_HEADERS.baseVersion)?.trim();
  if (!base) return null;
  if (base !== "latest" && /^\w{1,128}$/.test(base)) return base;
  throw new ApiError(
    "invalid_request_error",
    `${OWN_HEADERS.baseVersion} isn't a version. Send the version that the upload follows, or '${NO_VERSION}' for a skill without versions.`,
  );
}

/** Throws 412 if an upload doesn't follow the newest version, because someone else published or deleted one. SDKs would repeat a 409 twice. */
export function assertFollows(base: string, newest: string | null): void {
  if (base === (newest ?? NO_VERSION)) return;
  const situation =
    newest === null ? "This skill has no versions now" : `The newest version of this skill is ${newest}`;
  throw new ApiError(
    "conflict_error",
    `${situation}, but this upload follows ${base === NO_VERSION ? "none" : base}. It was not published. Check what changed, then send it again with '${OWN_HEADERS.baseVersion}: ${newest ?? NO_VERSION}'.`,
    { status: 412 },
  );
}
