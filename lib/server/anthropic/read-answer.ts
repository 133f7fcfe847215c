import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";
import type { Operation } from "@/lib/skills/api/operations";
import { OUTCOME_HEADER } from "@/lib/skills/api/own-headers";
import { ANSWER_SHAPES } from "./answer-shapes";
import { keptHeaders, upstreamRequestId } from "./kept-headers";
import { readContent } from "./read-content";
import { readRefusal } from "./read-refusal";
import { parseObject, readText } from "./read-text";
import type { Call } from "./send-upstream";
import { unusable } from "./unusable";
import { versionEtag } from "./version-etag";

/** Turns an upstream answer into ours: keeps allowed headers, streams content, and reports answers that can't be the API's. */
export async function readAnswer(answer: Response, call: Call): Promise<Response> {
  const { status } = answer;
  if (status === 401) throw keyRefused(answer);
  if (status >= 400 && status <= 599) return await readRefusal(answer, call);
  if (call.operation.name === "getContent") return readContent(answer, call);
  if (status !== 200) throw unusable(answer, `answered ${status}, which the Skills API never does`, call);
  return await readSuccess(answer, call);
}

async function readSuccess(answer: Response, call: Call): Promise<Response> {
  const text = await readText(answer, call);
  const body = parseObject(text);
  if (!body) throw unusable(answer, "sent an answer that isn't JSON", call);
  if (!hasShape(body, call.operation))
    throw unusable(answer, "sent JSON that doesn't answer this request", call);
  const headers = keptHeaders(answer.headers, call);
  headers.set("content-type", "application/json");
  const etag = versionEtag(call.operation, call.request.headers);
  if (etag) headers.set("etag", etag);
  return new Response(text, { headers });
}

function hasShape(body: object, { name }: Operation): boolean {
  return name === "getContent" || ANSWER_SHAPES[name].safeParse(body).success;
}

/** A 502 and not a 401, because the client's sign-in isn't the problem. */
function keyRefused(answer: Response): ApiError {
  return new ApiError(
    "api_error",
    "Anthropic's API refused this server's key. Set a valid ANTHROPIC_API_KEY and restart the server.",
    {
      status: 502,
      requestId: upstreamRequestId(answer.headers),
      headers: { "x-should-retry": "false", [OUTCOME_HEADER]: "none" },
    },
  );
}
