import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import { logError } from "./log-error";
import { answerWhileSending } from "./read-away";
import { newRequestId } from "./request-id.mjs";

/** What the gateway and both backends implement. */
export type Handler = (request: Request) => Promise<Response>;

/** A 200 with a JSON body, which is every success of the Skills API but a download. */
export function json(body: unknown): Response {
  return Response.json(body);
}

/** Wraps a handler: errors become the API's envelope, every answer gets a request-id, and only answers that say so may be cached. */
export function answering(handle: Handler): Handler {
  return async (request) => {
    const answer = await answerOf(handle, request);
    return answerWhileSending(request, request.method === "HEAD" ? await withoutBody(answer) : answer);
  };
}

/** Next drops the body of an answer to HEAD without cancelling it, so its source would stay open. */
async function withoutBody(answer: Response): Promise<Response> {
  await answer.body?.cancel();
  return new Response(null, { status: answer.status, headers: answer.headers });
}

async function answerOf(handle: Handler, request: Request): Promise<Response> {
  try {
    const answer = await handle(request);
    if (!answer.headers.has("cache-control")) answer.headers.set("cache-control", "no-store");
    if (!answer.headers.has("request-id")) answer.headers.set("request-id", newRequestId());
    return answer;
  } catch (error) {
    return errorResponse(error);
  }
}

/** The API's error envelope (docs/skills-api.md §5). Errors other than ApiError are logged, and their text isn't sent. */
export function errorResponse(error: unknown): Response {
  const id = (error instanceof ApiError && error.requestId) || newRequestId();
  const known = error instanceof ApiError ? error : logUnknown(error, id);
  const body = { type: "error", error: { type: known.type, message: known.message }, request_id: id };
  const headers = new Headers({
    "request-id": id,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  if (isFinal(known.status)) headers.set("x-should-retry", "false");
  for (const [name, value] of Object.entries(known.headers)) headers.set(name, value);
  return Response.json(body, { status: known.status, headers });
}

/** SDKs repeat 408, 409, 429 and 5xx. A 409 here doesn't go away by itself, unless a header says so. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

function logUnknown(error: unknown, id: string): ApiError {
  logError(id, error);
  return new ApiError("api_error", "Something went wrong on the server. Its log has the details.");
}
