import { once } from "node:events";
import { type IncomingMessage, request as send } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "@playwright/test";
import { type RunningSkilldeck, runSkilldeck } from "@/e2e/run-skilldeck";

let skilldeck: RunningSkilldeck;
test.beforeAll(async () => {
  skilldeck = await runSkilldeck("registry");
});
test.afterAll(() => skilldeck.stop());

interface Ask {
  method: string;
  path: string;
  headers?: Record<string, string>;
}

async function ask({ method, path, headers }: Ask) {
  const { hostname, port } = new URL(skilldeck.origin);
  const sent = send({ hostname, port, method, path, headers, agent: false }).end();
  const [answer]: IncomingMessage[] = await once(sent, "response");
  if (!answer) throw new Error("The server sent no response.");
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) };
}

const METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"];
/** The methods that pages and files accept. */
const READING = ["GET", "HEAD"];

/** The status of GET for each address. */
const PAGES: Record<string, number> = {
  "/": 200,
  "/publish": 200,
  "/deleted": 200,
  "/skills/skill_01nobody": 200,
  "/skills/%ff": 404,
  "/skills/skill_01a/compare/1...%ff.patch": 404,
  "/nowhere": 404,
  "/404": 404,
  "/500": 404,
  "/_error": 404,
  "/_not-found": 404,
  "/_global-error": 404,
  "/%5fglobal-error": 404,
  "/%00": 404,
  "/?file=%ff": 200,
};
const FILES: Record<string, number> = {
  "/icon.svg": 200,
  "/favicon.ico": 200,
  "/publish-skill.sh": 200,
  "/examples/index.json": 200,
  "/examples/nothing": 404,
  "/examples/%ff": 404,
  "/_next/nothing": 404,
  "/_next/static/nothing.js": 404,
  "/_next/image?url=%2Ficon.svg&w=64&q=75": 404,
};
const API: Record<string, number> = {
  "/v1": 404,
  "/v1/skills": 200,
  "/v1/skills?limit[]=5&%ff=%ff": 200,
  "/v1/skills/skill_01nobody": 404,
  "/v1/skills/%ff": 400,
  "/v1/skills/skill_01nobody/versions/%E0%A4%A": 400,
  "/v1/nowhere": 404,
  "/api": 404,
  "/api/nowhere": 404,
  "/api/health": 200,
  "/api/deleted": 200,
  "/api/deleted/nothing/publish": 405,
  "/api/skills/skill_01nobody/versions/1/digest": 404,
  "/api/skills/%E0%A4%A/publications": 400,
  "/api/skills/skill_01nobody/versions/1/rollback": 405,
  "/skills/skill_01nobody/compare/1...2.patch": 404,
};

function expectClosed({ headers }: Awaited<ReturnType<typeof ask>>, of: string) {
  expect(headers, of).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": expect.stringContaining("camera=()"),
    "content-security-policy": expect.stringMatching(
      /^default-src 'none';.*base-uri 'none'.*frame-ancestors 'none'/,
    ),
  });
  expect(headers["content-security-policy"], of).not.toMatch(/script-src [^;]*unsafe/);
  expect(headers, of).not.toHaveProperty("x-powered-by");
}

function expectEnvelope({ status, headers, body }: Awaited<ReturnType<typeof ask>>, of: string) {
  expect(headers["content-type"], of).toBe("application/json");
  expect(headers["cache-control"], of).toBe("no-store");
  expect(headers["request-id"], of).toMatch(/^req_/);
  if (body === "") return;
  const { type, error, request_id: id } = JSON.parse(body);
  expect(type, of).toBe("error");
  expect(error, of).toEqual({ type: expect.stringMatching(/_error$/), message: expect.any(String) });
  expect(id, of).toBe(headers["request-id"]);
  if (status === 405) expect(headers.allow, of).toMatch(/OPTIONS$/);
}

for (const [path, found] of Object.entries({ ...PAGES, ...FILES, ...API })) {
  const isApi = path in API;
  test(`${path} has the right status and every security header for all methods`, async () => {
    for (const method of METHODS) {
      const of = `${method} ${path}`;
      const answer = await ask({ method, path });
      expectClosed(answer, of);
      expect(answer.status, of).toBeLessThan(500);
      if (READING.includes(method)) expect(answer.status, of).toBe(found);
      else if (method === "OPTIONS") expect([204, 400], of).toContain(answer.status);
      else if (!isApi || ["TRACE", "PROPFIND"].includes(method)) expect(answer.status, of).toBe(405);
      const isRefused = answer.status >= 400 && !(READING.includes(method) && !isApi);
      if (isRefused) expectEnvelope(answer, of);
    }
  });
}

test("every script of a page has the page's nonce, and no 404 is cached", async () => {
  for (const path of [...Object.keys(PAGES), "/examples/nothing", "/_next/nothing"]) {
    const { headers, body, status } = await ask({ method: "GET", path });
    const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
    const scripts = body.match(/<script[^>]*>/g) ?? [];
    for (const script of scripts) expect(script, path).toContain(`nonce="${nonce}"`);
    if (path in PAGES) expect(scripts, path).not.toEqual([]);
    if (status === 404) expect(headers["cache-control"], path).toMatch(/no-store/);
  }
});

test("static files ignore range and precondition headers and send the whole file", async () => {
  const conditions: Record<string, string>[] = [
    { range: "bytes=999999-" },
    { "if-match": '"x"' },
    { "if-unmodified-since": "Thu, 01 Jan 1970 00:00:00 GMT" },
  ];
  for (const path of ["/publish-skill.sh", "/examples/index.json"])
    for (const headers of conditions)
      expect((await ask({ method: "GET", path, headers })).status, JSON.stringify(headers)).toBe(200);
});

test("server-wide requests, redirects and absolute addresses have every security header too", async () => {
  const asks: [Ask, number][] = [
    [{ method: "OPTIONS", path: "*" }, 204],
    [{ method: "GET", path: "*" }, 400],
    [{ method: "GET", path: "/skills/" }, 308],
    [{ method: "GET", path: "//evil.example" }, 308],
    [{ method: "GET", path: `${skilldeck.origin}/v1/skills` }, 200],
    [{ method: "GET", path: "http://evil.example/v1/skills" }, 403],
    [{ method: "GET", path: "http://evil.example/" }, 403],
    [{ method: "GET", path: "/", headers: { "next-router-state-tree": "%ff", rsc: "1" } }, 307],
    [{ method: "GET", path: "/", headers: { expect: "miracles" } }, 417],
  ];
  for (const [asked, status] of asks) {
    const answer = await ask(asked);
    expectClosed(answer, JSON.stringify(asked));
    expect(answer.status, JSON.stringify(asked)).toBe(status);
  }
});

test("upgrade requests are answered like any other request", async () => {
  const upgrades = ["websocket", "h2c"].flatMap((upgrade) =>
    ["/", "/v1/skills", "/_next/hmr", "/nowhere"].map((path) => ({
      method: "GET",
      path,
      headers: { connection: "Upgrade", upgrade },
    })),
  );
  for (const asked of upgrades) {
    const { status } = await ask(asked);
    expect(status, asked.path).toBe({ "/": 200, "/v1/skills": 200 }[asked.path] ?? 404);
  }
});

test("long addresses and many parameters are answered, and addresses over 16 kB are refused", async () => {
  const answered = [
    `/${"a/".repeat(6_000)}b`,
    `/v1/${"a/".repeat(6_000)}b`,
    `/?${"a=1&".repeat(3_000)}`,
    `/v1/skills?${"page[]=&".repeat(1_500)}`,
    `/skills/${"%ff".repeat(4_000)}`,
    `/v1/skills/${"%41".repeat(4_000)}`,
  ];
  for (const path of answered)
    expect((await ask({ method: "GET", path })).status, path.slice(0, 20)).toBeLessThan(500);
  const tooLong = await ask({ method: "GET", path: `/${"a".repeat(20_000)}` });
  expect(tooLong.status).toBe(431);
  expectClosed(tooLong, "20 kB");
});

test("300 concurrent upgrade requests are answered, and the server still responds", async () => {
  const { hostname, port } = new URL(skilldeck.origin);
  const sent =
    "GET /icon.svg HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\r\n";
  const sockets = Array.from({ length: 300 }, () => connect({ host: hostname, port: Number(port) }));
  for (const socket of sockets) socket.write(sent);
  const answers = await Promise.all(
    sockets.map(async (socket) => String((await once(socket, "data"))[0]).slice(0, 12)),
  );
  for (const socket of sockets) socket.destroy();
  expect(new Set(answers)).toEqual(new Set(["HTTP/1.1 200"]));
  expect((await ask({ method: "GET", path: "/api/health" })).status).toBe(200);
});
