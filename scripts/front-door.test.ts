import { once } from "node:events";
import { createServer, type IncomingMessage, request as send } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createFrontDoor } from "./front-door.mjs";
import { refuseConnections } from "./refuse-connections.mjs";

let port: number;
/** Requests passed on to Next. */
let handed: Pick<IncomingMessage, "url" | "headers">[];
const server = createServer(
  { requireHostHeader: false },
  createFrontDoor((request, response) => {
    handed.push({ url: request.url, headers: request.headers });
    response.end("from Next");
  }),
);
refuseConnections(server);

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  port = typeof address === "object" ? (address?.port ?? 0) : 0;
});
afterAll(() => server.close());
beforeEach(() => {
  handed = [];
});

async function ask(method: string, path: string, headers: Record<string, string> = {}) {
  const sent = send({
    port,
    host: "127.0.0.1",
    method,
    path,
    headers: { host: "127.0.0.1", ...headers },
  }).end();
  const [answer]: IncomingMessage[] = await once(sent, "response");
  if (!answer) throw new Error("no answer");
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}

test.each([
  ["GET", "/v1/skills"],
  ["DELETE", "/v1/skills/a"],
  ["OPTIONS", "/v1/skills"],
  ["POST", "/api/deleted/a/publish"],
  ["GET", "/"],
  ["HEAD", "/skills/a?file=%ff"],
  ["GET", "/skills/%E0%A4%A4"],
  ["GET", "/v1skills"],
])("%s %s is passed to Next unchanged", async (method, path) => {
  const { status, headers } = await ask(method, path);
  expect(status).toBe(200);
  expect(handed.map(({ url }) => url)).toEqual([path]);
  expect(headers).toMatchObject({ "x-frame-options": "DENY", "x-content-type-options": "nosniff" });
});

describe("requests that Next can't answer are refused in the envelope", () => {
  test.each([
    ["GET", "/v1/skills/%ff", 400],
    ["DELETE", "/api/skills/%E0%A4%A/publications", 400],
    ["GET", "/v1/%", 400],
    ["TRACE", "/v1/skills", 405],
    ["TRACE", "/", 405],
    ["PROPFIND", "/api/health", 405],
    ["POST", "/", 405],
    ["DELETE", "/skills/%ff", 405],
    ["PUT", "/publish-skill.sh", 405],
    ["GET", "*", 400],
    ["GET", "ftp://127.0.0.1/", 400],
  ])("%s %s → %i", async (method, path, status) => {
    const answer = await ask(method, path);
    expect(answer).toMatchObject({
      status,
      headers: {
        "content-type": "application/json",
        "cache-control": "no-store",
        "x-should-retry": "false",
        "x-frame-options": "DENY",
        "content-security-policy": expect.stringContaining("default-src 'none'"),
      },
    });
    if (status === 405) expect(answer.headers.allow).toMatch(/^GET, HEAD, /);
    const body = JSON.parse(answer.body);
    expect(body).toEqual({
      type: "error",
      error: { type: "invalid_request_error", message: expect.any(String) },
      request_id: answer.headers["request-id"],
    });
    expect(body.request_id).toMatch(/^req_01\w{22}$/);
    expect(handed).toEqual([]);
  });
});

test("a refusal closes the connection only when the rest of the request has arrived", async () => {
  const socket = connect(port, "127.0.0.1");
  socket.write("PUT / HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: 10\r\n\r\nhello");
  let answer = "";
  let hasEnded = false;
  socket.on("data", (chunk) => {
    answer += chunk;
  });
  socket.once("end", () => {
    hasEnded = true;
  });
  await once(socket, "data");
  await ask("GET", "/");
  expect(hasEnded).toBe(false);
  socket.write("world");
  await once(socket, "end");
  expect(answer).toMatch(/^HTTP\/1.1 405 /);
});

test.each([
  ["*", "GET, HEAD, OPTIONS"],
  ["/skills/a", "GET, HEAD, OPTIONS"],
  ["/icon.svg", "GET, HEAD, OPTIONS"],
])("OPTIONS %s names the methods", async (path, allow) => {
  expect(await ask("OPTIONS", path)).toMatchObject({ status: 204, headers: { allow }, body: "" });
});

test.each(["/skills/%ff", "/_global-error", "/%5fglobal-error.rsc", "/_next/image?url=x"])(
  "%s gets the not-found page",
  async (path) => {
    await ask("GET", path);
    expect(handed.map(({ url }) => url)).toEqual(["/_not-found"]);
  },
);

test("a whole URL is split into its path and Host", async () => {
  await ask("GET", "http://evil.example:80/v1/skills?limit=1");
  expect(handed).toMatchObject([{ url: "/v1/skills?limit=1", headers: { host: "evil.example" } }]);
});

test("range and condition headers reach the API, but are removed for files", async () => {
  const headers = { range: "bytes=9999-", "if-match": "x" };
  await ask("GET", "/publish-skill.sh", headers);
  expect(handed[0]?.headers).not.toMatchObject({ range: expect.anything() });
  expect(handed[0]?.headers["if-match"]).toBeUndefined();
  await ask("GET", "/v1/skills/a/versions/1/content", headers);
  expect(handed[1]?.headers).toMatchObject(headers);
});

describe("input that Node can't parse as a request is refused, and the connection closed", () => {
  test.each([
    ["another protocol", "hello\r\n\r\n", 400],
    ["an unknown method", "FOO / HTTP/1.1\r\nhost: a\r\n\r\n", 400],
    ["an address without a slash", "GET skills HTTP/1.1\r\nhost: a\r\n\r\n", 400],
    ["headers of 20 kB", `GET / HTTP/1.1\r\nhost: a\r\nx: ${"a".repeat(20_000)}\r\n\r\n`, 431],
    ["CONNECT", "CONNECT evil.example:443 HTTP/1.1\r\nhost: a\r\n\r\n", 405],
    ["no Host", "GET /v1/skills HTTP/1.1\r\nconnection: close\r\n\r\n", 400],
    ["two Hosts", "GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\nconnection: close\r\n\r\n", 400],
  ])("%s", async (_, sent, status) => {
    const answer = await text(connect(port, "127.0.0.1").end(sent));
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} \\w`));
    expect(answer).toMatch(/^x-frame-options: DENY\r$/im);
    const [head = "", body = ""] = answer.split("\r\n\r\n");
    expect(head).toContain(`Request-Id: ${JSON.parse(body).request_id}`);
  });
});

test("after an answer has begun, invalid input closes the connection without a second answer", async () => {
  const socket = connect(port, "127.0.0.1");
  socket.write("GET / HTTP/1.1\r\nhost: a\r\n\r\n");
  let received = "";
  socket.on("data", (chunk) => {
    received += chunk;
  });
  await once(socket, "data");
  socket.write("hello\r\n\r\n");
  await once(socket, "close");
  expect(received.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200"]);
});

test("an unknown expectation is refused in the envelope", async () => {
  const { status, headers, body } = await ask("GET", "/v1/skills", { expect: "miracles" });
  expect(status).toBe(417);
  expect(JSON.parse(body).request_id).toBe(headers["request-id"]);
});

test("an upgrade header is ignored, and the request answered", async () => {
  for (const upgrade of ["websocket", "h2c"])
    expect(await ask("GET", "/v1/skills", { connection: "Upgrade", upgrade })).toMatchObject({
      status: 200,
      body: "from Next",
    });
});
