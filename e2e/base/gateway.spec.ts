import { createHash, randomBytes } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { expect, test } from "@playwright/test";
import { type ProxyTo, proxyTo } from "@/e2e/base/proxy-to";
import { CANARY, hasCanary } from "@/e2e/canary";
import * as faults from "@/lib/server/anthropic/faults/faults";

const LIST = '{"data":[],"has_more":false,"next_page":null}';
const SKILL = '{"type":"skill","id":"skill_01a"}';
const CONTENT = "/v1/skills/skill_01a/versions/1/content";
const ZIP = { "content-type": "application/zip" };
const BULK_BYTES = 30_000_000;
const STALLED_CALLS = 100;

let proxy: ProxyTo;
test.beforeAll(async () => {
  const accepted = faults.answers(200, LIST, { "anthropic-workspace-id": "wrkspc_01" });
  proxy = await proxyTo(accepted);
});
test.afterAll(() => proxy.stop());

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** An upload that never sends more than its first 64 KiB. */
function createStalledBody(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(65_536)) });
}

function upload(body: BodyInit, signal?: AbortSignal): Promise<Response> {
  return fetch(`${proxy.origin}/v1/skills`, {
    method: "POST",
    body,
    headers: { "content-type": "multipart/form-data; boundary=x" },
    signal,
    // Required for a stream as the body, but missing from the DOM's types.
    ...{ duplex: "half" },
  });
}

test("the start names the workspace that accepts the key, but never the key", async () => {
  await expect.poll(proxy.said).toContain("Anthropic's API accepts this server's key (workspace wrkspc_01).");
  expect(hasCanary(proxy.said())).toBe(false);
});

for (const [what, fault] of Object.entries({
  "a reset": faults.bodyReset,
  "a body shorter than its length": faults.earlyEnd,
  "chunks without an end": faults.earlyEndOfChunks,
})) {
  test(`a download that ends in ${what} fails instead of ending early`, async () => {
    proxy.upstream.listener = fault;
    const answer = await fetch(`${proxy.origin}${CONTENT}`);
    expect(answer.status).toBe(200);
    await expect(answer.arrayBuffer()).rejects.toThrow();
  });
}

test("an upload fails with 502 if the upstream connection is reset", async () => {
  proxy.upstream.listener = faults.reset;
  const answer = await upload(randomBytes(5_000_000));
  expect(answer.status).toBe(502);
  expect((await answer.json()).error.message).toMatch(
    /^Anthropic's API did not answer: .* It may have been published/,
  );
});

test("30 MB arrive unchanged in both directions, with length and boundary", async () => {
  const bytes = randomBytes(BULK_BYTES);
  const seen: { digest: string; headers: IncomingHttpHeaders }[] = [];
  proxy.upstream.listener = (incoming, outgoing) => {
    const hash = createHash("sha256");
    incoming.on("data", (chunk) => hash.update(chunk));
    incoming.on("end", () => {
      seen.push({ digest: hash.digest("hex"), headers: incoming.headers });
      outgoing.writeHead(200, { "content-type": "application/json" }).end(SKILL);
    });
  };
  expect((await upload(bytes)).status).toBe(200);
  expect(seen.map(({ digest }) => digest)).toEqual([digestOf(bytes)]);
  expect(seen[0]?.headers).toMatchObject({
    "content-length": String(BULK_BYTES),
    "content-type": "multipart/form-data; boundary=x",
    "x-api-key": CANARY,
  });
  proxy.upstream.listener = (_, outgoing) => outgoing.writeHead(200, ZIP).end(bytes);
  const answer = await fetch(`${proxy.origin}${CONTENT}`);
  expect(digestOf(new Uint8Array(await answer.arrayBuffer()))).toBe(digestOf(bytes));
});

test("aborting a download or an upload also aborts the upstream request", async () => {
  for (const ask of [
    (signal: AbortSignal) =>
      fetch(`${proxy.origin}${CONTENT}`, { signal }).then((answer) => answer.arrayBuffer()),
    (signal: AbortSignal) => upload(createStalledBody(), signal),
  ]) {
    const leaving = new AbortController();
    const gone = new Promise<void>((resolve) => {
      proxy.upstream.listener = (incoming, outgoing) => {
        incoming.resume().socket.once("close", () => resolve());
        if (incoming.method === "GET") outgoing.writeHead(200, ZIP).write("PK");
        setTimeout(() => leaving.abort(), 100);
      };
    });
    await expect(ask(leaving.signal)).rejects.toThrow();
    await gone;
  }
});

test("pages are served while 100 API calls stall", async () => {
  const leaving = new AbortController();
  let waiting = 0;
  proxy.upstream.listener = () => {
    waiting += 1;
  };
  let ended = 0;
  const stalled = Array.from({ length: STALLED_CALLS }, async () => {
    await fetch(`${proxy.origin}/v1/skills`, { signal: leaving.signal }).catch(() => null);
    ended += 1;
  });
  await expect.poll(() => waiting).toBe(STALLED_CALLS);
  for (const path of ["/", "/api/health", "/publish"])
    expect((await fetch(proxy.origin + path)).status, path).toBe(200);
  expect(ended).toBe(0);
  leaving.abort();
  await Promise.all(stalled);
});

test("every page load has a new nonce", async () => {
  const policyOf = async () => (await fetch(proxy.origin)).headers.get("content-security-policy");
  expect(await policyOf()).not.toBe(await policyOf());
});

test("the image optimizer is off", async () => {
  expect((await fetch(`${proxy.origin}/_next/image?url=%2Ficon.svg&w=64&q=75`)).status).toBe(404);
});

for (const path of [
  "/",
  "/v1/skills",
  "/v1/nowhere",
  "/api/health",
  "/_next/static/nothing.js",
  "/examples/index.json",
]) {
  test(`${path} refuses the host name of another site`, async ({ request }) => {
    const answer = await request.get(proxy.origin + path, { headers: { host: "evil.example" } });
    expect(answer.status()).toBe(403);
    expect((await answer.json()).error.type).toBe("permission_error");
  });
}
