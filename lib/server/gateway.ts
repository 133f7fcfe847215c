import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { matchOperation, type Operation } from "@/lib/skills/api/operations";
import { authorize } from "./guard";
import { perform } from "./records/perform";
import { answering } from "./respond";

/** Handles all requests to /v1: finds the operation, authorizes it and forwards it. All answers have the API's shapes, errors too. */
export const gateway = answering(async (request) => {
  const asked =
    request.method === "HEAD"
      ? new Request(request.url, { headers: request.headers, signal: request.signal })
      : request;
  const { pathname } = new URL(request.url);
  const operation = matchOperation(asked.method, pathname);
  const principal = authorize(request, operation?.name ?? "readNothing");
  if (!operation) throw new ApiError("not_found_error", `Not found: ${request.method} ${pathname}`);
  return withPrivacy(await perform({ request: asked, operation, principal }), operation);
});

function withPrivacy(answer: Response, operation: Operation): Response {
  const headers = new Headers(answer.headers);
  headers.set("cache-control", cacheControl(answer, operation));
  headers.append("vary", "anthropic-beta");
  headers.set("x-content-type-options", "nosniff");
  headers.set("cross-origin-resource-policy", "same-origin");
  return new Response(answer.body, { status: answer.status, headers });
}

/** A published version never changes, so answers that are addressed by its id may be cached for a year. */
function cacheControl(answer: Response, { name, version }: Operation): string {
  const isVersion = (name === "getVersion" || name === "getContent") && version !== "latest";
  const isWhole = [200, 206, 304].includes(answer.status);
  return isVersion && isWhole ? "private, immutable, max-age=31536000" : "no-store";
}
