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

/** Who sent a request. Until there is sign-in, always the user of this machine. */
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

/** Authorizes a request for `action`, or throws permission_error. Every route calls it. */
export function authorize(request: Request, action: Action): Principal {
  const host = request.headers.get("host") ?? "";
  // With DNS rebinding, a foreign name resolves to loopback; the request then has that name as its Host.
  if (!LOOPBACK.test(host))
    throw new ApiError(
      "permission_error",
      `This server is only available at 127.0.0.1 and localhost, not at '${host}'. Open it on the machine it runs on.`,
    );
  if (CHANGES_STATE.has(action)) refuseForeignPages(request.headers, host);
  return { name: personAtThisMachine() };
}

let person: string | undefined;

/** The account that runs the server. In a container it may lack a name. */
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

/** Browsers send these headers to say which page a request comes from; programs send neither. */
function refuseForeignPages(headers: Headers, host: string): void {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const isOwnSite = site === null || site === "same-origin" || site === "none";
  const isOwnOrigin = origin === null || origin === ownOrigin(headers, host);
  if (isOwnSite && isOwnOrigin) return;
  throw new ApiError(
    "permission_error",
    `Pages of another origin (${origin ?? site}) can't change skills here. Use this server's own pages, or a program.`,
  );
}

/** The origin that browsers send from our pages. It is https only behind a proxy that says so in a header that foreign pages can't set. */
function ownOrigin(headers: Headers, host: string): string | undefined {
  const [scheme] = (headers.get("x-forwarded-proto") ?? "").split(",");
  return URL.parse(`${scheme === "https" ? "https" : "http"}://${host}`)?.origin;
}
