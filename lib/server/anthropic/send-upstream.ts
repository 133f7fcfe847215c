import "server-only";
import { relaying } from "@/lib/server/read-away";
import { requestTooLarge } from "@/lib/server/request-limit";
import type { Operation } from "@/lib/skills/api/operations";
import { MAX_REQUEST_BYTES } from "@/lib/skills/limits";
import type { Patience } from "./patience";
import { relayBody } from "./relay-body";
import { unreachable } from "./upstream-fault";
import type { UpstreamLimits } from "./upstream-limits";

export interface Call {
  request: Request;
  operation: Operation;
  url: URL;
  headers: Headers;
  patience: Patience;
  limits: UpstreamLimits;
}

/** Sends a call once and resolves with the head of its answer. Throws ApiError with the reason if there is none. */
export async function sendUpstream(call: Call): Promise<Response> {
  const { request, url, headers, patience } = call;
  try {
    return await fetch(url, {
      method: request.method,
      headers,
      signal: patience.signal,
      cache: "no-store",
      // Following a redirect would send the key to another host, and makes fetch keep the whole body to send it again.
      redirect: "error",
      // Next gives a DELETE an empty body, which must not be timed as an upload.
      ...(request.method === "POST" &&
        request.body && { body: uploadBody(request.body, call), duplex: "half" }),
    });
  } catch (error) {
    throw unreachable(error, call);
  }
}

/** Counts no wait while the client's bytes are read, because a slow client isn't the upstream's fault. */
function uploadBody(body: NonNullable<Request["body"]>, { patience, limits }: Call) {
  let sent = 0;
  const finish = relaying(body);
  return relayBody(body, {
    onAsk: () => patience.stop(),
    onChunk: (chunk) => {
      sent += chunk?.byteLength ?? 0;
      if (!chunk) finish();
      if (sent > MAX_REQUEST_BYTES) patience.refuse(requestTooLarge());
      else if (chunk) patience.wait(limits.idleMs, "did not accept the next part of an upload");
      else patience.wait(limits.publishMs, "did not answer an upload");
    },
    onCancel: async (reader) => finish(reader),
    faultOf: (error) => {
      finish();
      return error;
    },
  });
}
