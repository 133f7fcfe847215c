import { readdir } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { type ProxyTo, proxyTo } from "@/e2e/base/proxy-to";
import { hasCanary } from "@/e2e/canary";
import { filesWithCanary } from "@/e2e/find-canary";
import * as faults from "@/lib/server/anthropic/faults/faults";

const PAGES = [
  "/",
  "/publish",
  "/skills/skill_01a",
  "/skills/skill_01a/compare/1...2",
  "/nowhere",
  "/api/health",
];
const CALLS = ["/v1/skills", "/v1/skills/skill_01a/versions/1", "/v1/skills/skill_01a/versions/1/content"];
const FAULTS = {
  "a reset": faults.reset,
  "a closed connection": faults.closed,
  "a reset in the body": faults.bodyReset,
  "an early end": faults.earlyEnd,
  "a web page": faults.webPage,
  "broken JSON": faults.brokenJson,
  "another protocol": faults.notHttp,
  "a refused key": faults.refusedKey,
  "a 500": faults.answers(500),
  "a redirect": faults.answers(307, "", { location: "http://127.0.0.1:9/" }),
};

let proxy: ProxyTo;
test.beforeAll(async () => {
  proxy = await proxyTo(faults.answers(200, "{}"));
});
test.afterAll(() => proxy.stop());
test.afterEach(() => {
  expect(hasCanary(proxy.said()), "the key in the server's output").toBe(false);
});

/** The headers and the body of a response, or only its headers if the body breaks off. */
async function readAll(path: string, init: RequestInit = {}): Promise<string> {
  const answer = await fetch(proxy.origin + path, init);
  const body = await answer.arrayBuffer().catch(() => new ArrayBuffer());
  return JSON.stringify([...answer.headers]) + Buffer.from(body).toString("latin1");
}

for (const [what, fault] of Object.entries(FAULTS)) {
  test(`${what} upstream doesn't expose the key`, async () => {
    proxy.upstream.listener = fault;
    for (const path of CALLS) expect(hasCanary(await readAll(path)), path).toBe(false);
    const publish = {
      method: "POST",
      body: "x",
      headers: { "content-type": "multipart/form-data; boundary=x" },
    };
    expect(hasCanary(await readAll("/v1/skills", publish))).toBe(false);
  });
}

test("the key is in no page", async () => {
  proxy.upstream.listener = faults.answers(200, "{}");
  for (const path of PAGES) expect(hasCanary(await readAll(path)), path).toBe(false);
});

test("the key is in no file that the build serves to browsers", async () => {
  expect(await readdir(".next/static")).not.toEqual([]);
  expect(await filesWithCanary(".next/static")).toEqual([]);
});
