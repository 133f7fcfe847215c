import "server-only";
import { userInfo } from "node:os";
import { ApiError } from "@/lib/skills/api/api-error";
import type { OperationName } from "@/lib/skills/api/operations";

export type Action =
  | OperationName
  | "listPublications"
  | "rollBack"
  | "listDeleted"
  | "getDeleted"
  | "publishDeleted"
  | "readHealth"
  | "readNothing";

/** Who asks. Until there is sign-in, the only one who may be here is the person at this machine. */
export interface Principal {
  name: string;
}

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

const CHANGES_STATE: ReadonlySet<Action> = new Set<Action>([
  "createSkill",
  "createVersion",
  "deleteSkill",
  "deleteVersion",
  "rollBack",
  "publishDeleted",
]);

/** Decides whether a request may do `action`; throws permission_error when not. Every route asks here. */
export function authorize(request: Request, action: Action): Principal {
  const host = request.headers.get("host") ?? "";
  // A foreign name that resolves to loopback (DNS rebinding) arrives with that name as its Host.
  if (!LOOPBACK.test(host))
    throw new ApiError(
      "permission_error",
      `This server answers at 127.0.0.1 and localhost only, not at '${host}'. Open it on the machine it runs on.`,
    );
  if (CHANGES_STATE.has(action)) refuseForeignPages(request.headers, host);
  return { name: personAtThisMachine() };
}

let person: string | undefined;

/** The account that runs the server. In a container it may have no name. */
function personAtThisMachine(): string {
  person ??= nameOfAccount() || "someone at this machine";
  return person;
}

function nameOfAccount(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}

/** A browser proves where it comes from by both headers; a program sends neither. */
function refuseForeignPages(headers: Headers, host: string): void {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const isOwnSite = site === null || site === "same-origin" || site === "none";
  const isOwnOrigin = origin === null || origin === ownOrigin(headers, host);
  if (isOwnSite && isOwnOrigin) return;
  throw new ApiError(
    "permission_error",
    `A page of another origin (${origin ?? site}) may not change skills here. Use this server's own pages, or a program.`,
  );
}

/** The origin of our pages as a browser names it: https only behind a proxy that says so, whose header no foreign page can send. */
function ownOrigin(headers: Headers, host: string): string | undefined {
  const [scheme] = (headers.get("x-forwarded-proto") ?? "").split(",");
  return URL.parse(`${scheme === "https" ? "https" : "http"}://${host}`)?.origin;
}
