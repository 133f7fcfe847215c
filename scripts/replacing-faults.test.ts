import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createFrontDoor } from "./front-door.mjs";
import { replacingFaults } from "./replacing-faults.mjs";

/** Next compresses answers with this; it has no types. */
const compress = createRequire(import.meta.url)("next/dist/compiled/compression")();
let origin: string;
let answer: (response: ServerResponse, request: IncomingMessage) => void;
const server = createServer(
  createFrontDoor(
    replacingFaults((request, response) => {
      compress(request, response, () => answer(response, request));
    }),
  ),
);

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});
afterAll(() => server.close());

/** Ways in which Next answers a fault. */
const FAULTS: Record<string, (response: ServerResponse) => void> = {
  "bare text": (response) => {
    response.statusCode = 500;
    response.end("Internal Server Error");
  },
  "a call of writeHead": (response) => {
    response.writeHead(500, { "content-type": "text/plain", "content-length": "4" }).end("oops");
  },
  "a prerendered page": (response) => {
    response.statusCode = 500;
    response.setHeader("cache-control", "s-maxage=31536000");
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("etag", '"x"');
    response.end(`<script src="/a.js"></script>${" ".repeat(20_000)}`);
  },
  "a page in chunks": (response) => {
    response.statusCode = 503;
    response.setHeader("content-type", "text/html");
    response.write("<p>".repeat(2_000));
    response.write("<p>".repeat(2_000));
    response.end();
  },
};

test.each(Object.keys(FAULTS))("a program gets the envelope instead of %s", async (name) => {
  answer = (response) => FAULTS[name]?.(response);
  const { status, headers, json } = await ask({});
  expect(status).toBeGreaterThanOrEqual(500);
  expect(Object.fromEntries(headers)).toMatchObject({
    "content-type": "application/json",
    "cache-control": "no-store",
    "x-frame-options": "DENY",
  });
  for (const gone of ["etag", "content-encoding", "x-should-retry"])
    expect(headers.has(gone), gone).toBe(false);
  expect(json()).toEqual({
    type: "error",
    error: { type: "api_error", message: expect.any(String) },
    request_id: headers.get("request-id"),
  });
  expect(process.stderr.write).toHaveBeenCalledWith(
    expect.stringContaining(headers.get("request-id") ?? "?"),
  );
});

test.each(Object.keys(FAULTS))("a browser gets a page without scripts instead of %s", async (name) => {
  answer = (response) => FAULTS[name]?.(response);
  const { headers, body } = await ask({ accept: "text/html,*/*" });
  expect(body).toContain(`Request ${headers.get("request-id")}`);
  expect(body).not.toContain("<script");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-/);
});

test.each<[string, (response: ServerResponse) => void]>([
  ["our own fault", (response) => response.writeHead(507, { "request-id": "req_1" }).end("as it was")],
  [
    "our own fault, with its id set before",
    (response) => {
      response.statusCode = 500;
      response.setHeader("request-id", "req_1");
      response.end("as it was");
    },
  ],
  ["a success", (response) => response.end("as it was")],
  [
    "an error that React rendered",
    (response) => {
      response.statusCode = 500;
      response.setHeader("content-type", "text/html");
      response.setHeader("cache-control", "private, no-store");
      response.end("as it was");
    },
  ],
])("%s passes", async (_, send) => {
  answer = send;
  expect((await ask({ accept: "text/html" })).body).toBe("as it was");
});

async function ask(headers: Record<string, string>) {
  const response = await fetch(`${origin}/v1/skills`, { headers });
  const body = await response.text();
  return { status: response.status, headers: response.headers, body, json: () => JSON.parse(body) };
}
