import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

/** Listeners for a test server: all ways in which an upstream may fail after it has accepted a request. */

const JSON_TYPE = { "content-type": "application/json" };
const LIST = '{"data":[],"has_more":false,"next_page":null}';

/** Reads the whole request before it answers. */
function afterRequest(
  answer: (outgoing: ServerResponse, incoming: IncomingMessage) => void,
): RequestListener {
  return (incoming, outgoing) => {
    incoming.on("end", () => answer(outgoing, incoming)).resume();
  };
}

/** Always answers with this status and body. */
export function answers(status: number, body = "", headers: Record<string, string> = {}): RequestListener {
  return afterRequest((outgoing) => outgoing.writeHead(status, { ...JSON_TYPE, ...headers }).end(body));
}

/** Answers the first requests with a fault, later ones with an empty list. */
export function recoversAfter(faults: number, fault: RequestListener): RequestListener {
  let requests = 0;
  return (incoming, outgoing) => {
    requests += 1;
    const listener = requests > faults ? answers(200, LIST) : fault;
    listener(incoming, outgoing);
  };
}

function drip(text: string, everyMs: number): RequestListener {
  return afterRequest((outgoing) => {
    outgoing.writeHead(200, JSON_TYPE).flushHeaders();
    let sent = 0;
    const timer = setInterval(() => {
      outgoing.write(text.charAt(sent));
      sent += 1;
      if (sent === text.length) outgoing.end();
    }, everyMs);
    outgoing.on("close", () => clearInterval(timer));
  });
}

/** Sends the head and the first bytes of a body, then calls `next`. */
function begins(head: Record<string, string>, next: (outgoing: ServerResponse) => void): RequestListener {
  return afterRequest((outgoing) => {
    outgoing.writeHead(200, { "content-type": "application/octet-stream", ...head });
    outgoing.write('{"data":[', () => next(outgoing));
  });
}

export const reset: RequestListener = (incoming) => incoming.socket.resetAndDestroy();
export const resetAfterUpload = afterRequest((_, incoming) => incoming.socket.resetAndDestroy());
export const closed: RequestListener = (incoming) => incoming.socket.destroy();
export const headerStall = afterRequest(() => {});
export const uploadStall: RequestListener = (incoming) => incoming.pause();
export const oneByteAtATime = drip(LIST.padEnd(200), 20);
export const bodyStall = begins({}, () => {});
export const bodyReset = begins({}, (outgoing) => outgoing.socket?.resetAndDestroy());
export const earlyEnd = begins({ "content-length": "1000" }, (outgoing) => outgoing.socket?.end());
export const earlyEndOfChunks = begins({}, (outgoing) => outgoing.socket?.end());
export const webPage = answers(200, "<!doctype html><title>Sign in</title>", { "content-type": "text/html" });
export const brokenJson = answers(200, '{"data":[');
export const otherJson = answers(200, '{"id":7,"data":{},"deleted":true}');
export const bareJson = answers(200, '"ok"');
export const hugeJson = answers(200, `{"data":["${"x".repeat(200_000)}"]}`);
export const emptySuccess = answers(204);
export const notHttp = afterRequest((outgoing) => outgoing.socket?.end("SSH-2.0-OpenSSH_9.2\r\n"));
export const refusedKey = answers(
  401,
  '{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"},"request_id":"req_up"}',
  { "request-id": "req_up" },
);
