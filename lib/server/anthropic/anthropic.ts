import "server-only";
import { refuseAnnouncedSize } from "@/lib/server/request-limit";
import { answering, type Handler } from "@/lib/server/respond";
import { ApiError } from "@/lib/skills/api/api-error";
import { matchOperation, type Operation } from "@/lib/skills/api/operations";
import { Patience } from "./patience";
import { publishInTurn } from "./publish-in-turn";
import { readAnswer } from "./read-answer";
import { repeatReading } from "./repeat-reading";
import { type Call, sendUpstream } from "./send-upstream";
import { UPSTREAM_LIMITS, type UpstreamLimits } from "./upstream-limits";
import { type Upstream, upstreamRequest } from "./upstream-request";
import { isNotModified, versionEtag } from "./version-etag";

/** The backend that forwards requests to Anthropic's API with the server's own key. Only reads are ever sent again. */
export function anthropic(upstream: Upstream, limits: UpstreamLimits = UPSTREAM_LIMITS): Handler {
  return answering(async (request) => {
    const { pathname } = new URL(request.url);
    const operation = matchOperation(request.method, pathname);
    if (!operation) throw new ApiError("not_found_error", `Not found: ${request.method} ${pathname}`);
    if (isNotModified(operation, request.headers)) return unchanged(operation, request);
    refuseAnnouncedSize(request.headers);
    const send = (asked: Request, meant: Operation) => ask(callOf(asked, meant, { upstream, limits }));
    return await publishInTurn(request, operation, send);
  });
}

interface Route {
  upstream: Upstream;
  limits: UpstreamLimits;
}

function callOf(request: Request, operation: Operation, { upstream, limits }: Route): Call {
  const patience = new Patience(request.signal);
  return { request, operation, ...upstreamRequest(request, operation, upstream), patience, limits };
}

async function ask(call: Call): Promise<Response> {
  const { request, patience, limits } = call;
  patience.wait(limits.deadlineMs, "did not answer");
  try {
    const answered = await repeatReading(call, async () => {
      const answer = await sendUpstream(call);
      if (request.method === "POST") patience.wait(limits.deadlineMs, "did not finish its answer");
      return await readAnswer(answer, call);
    });
    if (request.method === "POST") patience.end();
    return answered;
  } catch (error) {
    patience.giveUp();
    throw error;
  } finally {
    patience.stop();
  }
}

function unchanged(operation: Operation, request: Request): Response {
  return new Response(null, {
    status: 304,
    headers: { etag: versionEtag(operation, request.headers) ?? "" },
  });
}
