import "server-only";
import { keptHeaders } from "./kept-headers";
import { holdsKey } from "./key-echo";
import { relayBody } from "./relay-body";
import type { Call } from "./send-upstream";
import { unusable } from "./unusable";
import { brokenOff } from "./upstream-fault";
import { versionEtag } from "./version-etag";

/** Streams a download with its length. If it stalls or breaks off, it breaks off for the client too. */
export function readContent(answer: Response, call: Call): Response {
  const { operation, request, patience, limits } = call;
  const isPart = answer.status === 206 && call.headers.has("range");
  if (answer.body === null || (answer.status !== 200 && !isPart))
    throw unusable(answer, `answered ${answer.status} to a download`, call);
  const type = answer.headers.get("content-type") ?? "";
  if (/^text\/html/i.test(type)) throw unusable(answer, "sent a web page instead of an archive", call);
  if (/^application\/json/i.test(type)) throw unusable(answer, "sent JSON instead of an archive", call);
  let isFirst = true;
  const body = relayBody(answer.body, {
    onAsk: () => patience.wait(limits.idleMs, "sent no more of a download"),
    onChunk: (chunk) => {
      patience.stop();
      if (!isFirst) return;
      isFirst = false;
      if (!echoesKey(chunk, call)) return;
      patience.giveUp();
      throw unusable(answer, "sent this server's key in a download", call);
    },
    faultOf: (error) => brokenOff(error, call),
  });
  const headers = keptHeaders(answer.headers, call);
  headers.set("etag", versionEtag(operation, request.headers) ?? "");
  const length = answer.headers.get("content-length");
  if (length !== null && !answer.headers.has("content-encoding")) headers.set("content-length", length);
  return new Response(body, { status: answer.status, headers });
}

/** Checks only the first chunk, because a debug page that echoes the request is short. */
function echoesKey(chunk: Uint8Array | undefined, { headers }: Call): boolean {
  return chunk !== undefined && holdsKey(Buffer.from(chunk).toString("latin1"), headers.get("x-api-key"));
}
