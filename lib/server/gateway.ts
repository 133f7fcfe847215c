import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { matchOperation, type Operation } from "@/lib/skills/api/operations";
import { authorize } from "./guard";
import { perform } from "./records/perform";
import { answering } from "./respond";

/** Every request to /v1: which operation, may they, forward. Answers in the contract's shapes, errors included. */
export const gateway = answering(async (request) => {
  const isHead = request.method === "HEAD";
  const asked = isHead
    ? new Request(request.url, { headers: request.headers, signal: request.signal })
    : request;
  const { pathname } = new URL(request.url);
  const operation = matchOperation(asked.method, pathname);
  const principal = authorize(request, operation?.name ?? "readNothing");
  if (!operation) throw new ApiError("not_found_error", `Not found: ${request.method} ${pathname}`);
  const answer = withPrivacy(await perform({ request: asked, operation, principal }), operation);
  return isHead ? withoutBody(answer) : answer;
});

/** A HEAD is a GET whose bytes stay here. */
async function withoutBody(answer: Response): Promise<Response> {
  await answer.body?.cancel();
  return new Response(null, { status: answer.status, headers: answer.headers });
}

function withPrivacy(answer: Response, operation: Operation): Response {
  const headers = new Headers(answer.headers);
  headers.set("cache-control", cacheControl(answer, operation));
  headers.append("vary", "anthropic-beta");
  headers.set("x-content-type-options", "nosniff");
  headers.set("cross-origin-resource-policy", "same-origin");
  return new Response(answer.body, { status: answer.status, headers });
}

/** A published version never changes, so what is addressed by its id may be kept for good. */
function cacheControl(answer: Response, { name, version }: Operation): string {
  const isVersion = (name === "getVersion" || name === "getContent") && version !== "latest";
  const isWhole = [200, 206, 304].includes(answer.status);
  return isVersion && isWhole ? "private, immutable, max-age=31536000" : "no-store";
}
