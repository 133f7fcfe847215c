import type { IncomingHttpHeaders, RequestListener } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { ask, form, skillFiles, temporaryRegistry } from "@/lib/server/registry/temporary-registry";
import type { Handler } from "@/lib/server/respond";
import { anthropic } from "./anthropic";
import { listenerOf, serveUpstream } from "./serve-upstream";

const KEY = "sk-ant-canary-0123456789";
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function proxyTo(listener: RequestListener): Promise<Handler> {
  const upstream = await serveUpstream(listener);
  closing.push(upstream.close);
  return anthropic({ apiKey: KEY, baseUrl: upstream.baseUrl });
}

async function proxyToRegistry(
  seen: { url?: string; headers: IncomingHttpHeaders }[] = [],
): Promise<Handler> {
  const registry = await temporaryRegistry();
  const listener = listenerOf(registry.handle);
  const proxy = await proxyTo((incoming, outgoing) => {
    seen.push({ url: incoming.url, headers: incoming.headers });
    listener(incoming, outgoing);
  });
  closing.push(registry.remove);
  return proxy;
}

/** An upstream that answers every request the same way. */
function answersWith(status: number, body: string, headers: Record<string, string> = {}): Promise<Handler> {
  return proxyTo((incoming, outgoing) => {
    incoming.resume();
    outgoing.writeHead(status, headers).end(body);
  });
}

async function envelope(answer: Response) {
  const text = await answer.text();
  expect(text + JSON.stringify([...answer.headers])).not.toContain(KEY);
  const body = JSON.parse(text);
  expect(body.request_id).toBe(answer.headers.get("request-id"));
  return { status: answer.status, type: body.error.type, message: body.error.message };
}

describe("through the proxy", () => {
  test("a skill is published, listed, downloaded and deleted as with a registry", async () => {
    const proxy = await proxyToRegistry();
    const data = new Uint8Array(3_000_000).map((_, index) => index * 31);
    const created = await proxy(
      ask("/v1/skills?beta=true", { body: form(skillFiles("a", { "ré.bin": data })) }),
    );
    const skill = await created.json();
    expect(skill).toMatchObject({ type: "skill", display_title: "a" });
    const path = `/v1/skills/${skill.id}/versions/${skill.latest_version}`;
    expect((await (await proxy(ask("/v1/skills?limit=1"))).json()).data).toEqual([skill]);
    const content = await proxy(ask(`${path}/content`));
    const bytes = await content.arrayBuffer();
    expect(content.headers.get("content-disposition")).toBe("attachment; filename*=utf-8''a.zip");
    expect(content.headers.get("content-length")).toBe(String(bytes.byteLength));
    const etag = content.headers.get("etag") ?? "";
    expect((await proxy(ask(`${path}/content`, { headers: { "if-none-match": etag } }))).status).toBe(304);
    expect(await (await proxy(ask(path, { method: "DELETE" }))).json()).toMatchObject({
      type: "skill_version_deleted",
    });
  });

  test("the server's key is the only credential sent, with only those client headers that the API needs", async () => {
    const seen: { url?: string; headers: IncomingHttpHeaders }[] = [];
    const proxy = await proxyToRegistry(seen);
    const answer = await proxy(
      ask("/v1/skills?beta=true&limit=9&limit[]=5&evil=1&page=page_1&page[]=page_2&page%5B%5D=page_3", {
        headers: {
          authorization: "Bearer mine",
          "x-api-key": "mine",
          cookie: "session=1",
          origin: "http://127.0.0.1:3000",
          "x-forwarded-for": "10.0.0.1",
          "x-stainless-lang": "js",
          "idempotency-key": "once",
          "anthropic-beta": "skills-2025-10-02, x-1,skills-2025-10-02",
        },
      }),
    );
    expect(JSON.stringify([await answer.json(), ...answer.headers])).not.toContain(KEY);
    const [request] = seen;
    expect(request?.url).toBe("/v1/skills?limit=5&page=page_3&beta=true");
    expect(request?.headers).toMatchObject({
      "x-api-key": KEY,
      "anthropic-version": "2023-06-01",
      "anthropic-beta": "skills-2025-10-02,x-1",
      "idempotency-key": "once",
    });
    for (const name of ["authorization", "cookie", "origin", "x-forwarded-for", "x-stainless-lang"])
      expect(request?.headers).not.toHaveProperty(name);
  });

  test("the API's refusals arrive unchanged", async () => {
    const proxy = await proxyToRegistry();
    const answer = await proxy(ask("/v1/skills/skill_01none"));
    expect(answer.headers.get("x-should-retry")).toBe("false");
    expect(await envelope(answer)).toEqual({
      status: 404,
      type: "not_found_error",
      message: "Skill not found: skill_01none",
    });
  });

  test("an answer keeps the headers that clients need, but not those about the organisation", async () => {
    const proxy = await answersWith(200, '{"data":[],"has_more":false,"next_page":null}', {
      "request-id": "req_upstream",
      "retry-after": "7",
      "anthropic-ratelimit-requests-remaining": "3",
      "anthropic-organization-id": "org-secret",
      "set-cookie": "a=b",
    });
    const { headers } = await proxy(ask("/v1/skills"));
    expect(Object.fromEntries(headers)).toMatchObject({
      "request-id": "req_upstream",
      "retry-after": "7",
      "anthropic-ratelimit-requests-remaining": "3",
    });
    expect(headers.has("anthropic-organization-id") || headers.has("set-cookie")).toBe(false);
  });

  test("the upstream request is aborted when the client leaves", async () => {
    let left: () => void = () => {};
    const hasLeft = new Promise<void>((resolve) => {
      left = resolve;
    });
    const leaving = new AbortController();
    const proxy = await proxyTo((_, outgoing) => {
      outgoing.on("close", left);
      leaving.abort();
    });
    const answer = await proxy(new Request(ask("/v1/skills"), { signal: leaving.signal }));
    expect(answer.status).toBe(499);
    await hasLeft;
  });
});

describe("a fault upstream is reported with its cause", () => {
  const html = { "content-type": "text/html" };
  const list = "/v1/skills";
  const content = "/v1/skills/skill_01a/versions/1/content";

  test.each([
    {
      what: "a refused key",
      path: list,
      answer: [401, '{"type":"error"}'],
      status: 502,
      message: "refused this server's key",
    },
    {
      what: "a web page in a 200",
      path: list,
      answer: [200, "<html>", html],
      status: 502,
      message: "isn't JSON",
    },
    {
      what: "a web page for an archive",
      path: content,
      answer: [200, "<html>", html],
      status: 502,
      message: "web page",
    },
    { what: "JSON cut short", path: list, answer: [200, '{"data":['], status: 502, message: "isn't JSON" },
    { what: "a balancer's 413", path: list, answer: [413, "<html>", html], status: 413, message: "413" },
    { what: "a balancer's 503", path: list, answer: [503, ""], status: 503, message: "503" },
    { what: "an overload", path: list, answer: [529, "no"], status: 529, message: "529" },
    {
      what: "a redirect",
      path: list,
      answer: [302, "", { location: "/v1/skills" }],
      status: 502,
      message: "a redirect",
    },
  ] as const)("$what → $status", async ({ path, answer: [code, body, headers], status, message }) => {
    const proxy = await answersWith(code, body, headers);
    expect(await envelope(await proxy(ask(path)))).toMatchObject({
      status,
      message: expect.stringContaining(message),
    });
  });

  test("a port without a server → 502", async () => {
    const proxy = await answersWith(200, "");
    await closing.pop()?.();
    expect(await envelope(await proxy(ask(list)))).toEqual({
      status: 502,
      type: "api_error",
      message: "Anthropic's API couldn't be reached: the connection was refused.",
    });
  });

  test("a connection that is reset → 502, and a publish isn't sent again", async () => {
    let requests = 0;
    const proxy = await proxyTo((incoming) => {
      requests += 1;
      incoming.socket.resetAndDestroy();
    });
    const answer = await proxy(ask(list, { body: form(skillFiles("a")) }));
    expect(await envelope(answer)).toMatchObject({ status: 502, type: "api_error" });
    expect(requests).toBe(1);
  });

  test("a download that breaks off also breaks off for the client", async () => {
    const proxy = await proxyTo((_, outgoing) => {
      outgoing.writeHead(200, { "content-type": "application/zip", "content-length": "1000" });
      outgoing.write("PK", () => outgoing.destroy());
    });
    const answer = await proxy(ask(content));
    await expect(answer.arrayBuffer()).rejects.toThrow();
  });
});
