import { describe, expect, test } from "vitest";
import { ask } from "@/lib/server/registry/temporary-registry";
import type { OperationName } from "@/lib/skills/api/operations";
import { anthropic } from "./anthropic";
import { EVERY_OPERATION } from "./faults/every-operation";
import { answers, recoversAfter } from "./faults/faults";
import { serveUpstream } from "./serve-upstream";
import { UPSTREAM_LIMITS } from "./upstream-limits";

const OPERATIONS = Object.keys(EVERY_OPERATION) as OperationName[];
const LIMITS = { ...UPSTREAM_LIMITS, pauseMs: 2 };

/** All failure statuses of HTTP and the API, and some unknown ones. For 401 see faults.test.ts. */
const STATUSES = [
  400, 402, 403, 404, 405, 406, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424,
  425, 426, 428, 429, 431, 451, 499, 500, 501, 502, 503, 504, 505, 507, 508, 511, 520, 522, 524, 529, 599,
];
const MISDIRECTED = 421;
const REPEATED = [429, 500, 502, 503, 504, 529];
const RETRY_AFTERS = [null, "120", "Fri, 31 Dec 2100 23:59:59 GMT"];

function envelopeOf(status: number): string {
  const error = { type: "some_error", message: `Why ${status}.`, details: { error_code: "x" } };
  return JSON.stringify({ type: "error", error, request_id: "req_inside" });
}

async function send(listener: ReturnType<typeof answers>, request: Request) {
  let requests = 0;
  const upstream = await serveUpstream((incoming, outgoing) => {
    requests += 1;
    listener(incoming, outgoing);
  });
  const answer = await anthropic({ apiKey: "sk-ant-canary", baseUrl: upstream.baseUrl }, LIMITS)(request);
  const body = await answer.json();
  await upstream.close();
  return { answer, body, requests };
}

describe.each(RETRY_AFTERS)("with Retry-After %s", (retryAfter) => {
  const headers: Record<string, string> = retryAfter === null ? {} : { "retry-after": retryAfter };

  test.concurrent.each(STATUSES)(
    "the API's %s arrives unchanged, with its id in header and body",
    async (status) => {
      for (const name of OPERATIONS) {
        const fault = answers(status, envelopeOf(status), { ...headers, "request-id": "req_upstream" });
        const { answer, body, requests } = await send(fault, EVERY_OPERATION[name]());
        expect(answer.status).toBe(status);
        expect(answer.headers.get("retry-after")).toBe(retryAfter);
        expect(answer.headers.get("request-id")).toBe("req_upstream");
        expect(body).toEqual({ ...JSON.parse(envelopeOf(status)), request_id: "req_upstream" });
        expect(requests, name).toBe(expectedRequests(name, status, retryAfter));
      }
    },
  );

  test.concurrent.each(STATUSES)(
    "a load balancer's %s gets the envelope and keeps its status",
    async (status) => {
      for (const name of OPERATIONS) {
        const page = answers(status, "<html>", {
          ...headers,
          "content-type": "text/html",
          "request-id": "req_lb",
        });
        const { answer, body, requests } = await send(page, EVERY_OPERATION[name]());
        expect(answer.status).toBe(status);
        expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
        expect(answer.headers.get("retry-after")).toBe(retryAfter);
        expect([answer.headers.get("request-id"), body.request_id]).toEqual(["req_lb", "req_lb"]);
        expect(answer.headers.get("skilldeck-outcome")).toBe("unknown");
        expect(body.error.message).toMatch(
          new RegExp(`^Anthropic's API answered ${status} without a reason\\.`),
        );
        expect(requests, name).toBe(expectedRequests(name, status, retryAfter));
      }
    },
  );
});

function expectedRequests(name: OperationName, status: number, retryAfter: string | null): number {
  if (name.startsWith("create")) return 1;
  // fetch itself repeats a 421 over a new connection, because the old one reached the wrong server, which did nothing.
  if (status === MISDIRECTED) return 2;
  // If Retry-After exceeds the deadline, the client has to wait instead.
  const isRepeated = REPEATED.includes(status) && retryAfter === null && !name.startsWith("delete");
  return isRepeated ? 3 : 1;
}

test.each([
  ["an id only in the body", { body: envelopeOf(404), id: "" }, /^req_inside$/],
  ["no id at all", { body: '{"type":"error","error":{"type":"e","message":"m"}}', id: "" }, /^req_01\w{22}$/],
  [
    "an id that isn't a valid header value",
    { body: envelopeOf(404).replace("req_inside", "a\\r\\nx: 1"), id: "" },
    /^req_01\w{22}$/,
  ],
  ["a malformed id", { body: envelopeOf(404), id: "<script>" }, /^req_inside$/],
])("%s gives the same id in header and body", async (_, { body, id }, expected) => {
  const sent = await send(answers(404, body, id ? { "request-id": id } : {}), ask("/v1/skills"));
  expect(sent.answer.headers.get("request-id")).toMatch(expected);
  expect(sent.body.request_id).toBe(sent.answer.headers.get("request-id"));
});

test.each([
  [1, 200],
  [2, 200],
  [3, 503],
])("a read that fails %s times ends with %s", async (faults, status) => {
  const { answer } = await send(recoversAfter(faults, answers(503)), ask("/v1/skills"));
  expect(answer.status).toBe(status);
});

test("waits for Retry-After if the deadline allows it", async () => {
  const startedAt = performance.now();
  const busy = answers(429, envelopeOf(429), { "retry-after": "1" });
  const { answer } = await send(recoversAfter(1, busy), ask("/v1/skills"));
  expect(answer.status).toBe(200);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(990);
});

test("doesn't repeat a read if the upstream says not to", async () => {
  const fault = answers(503, envelopeOf(503), { "x-should-retry": "false" });
  expect((await send(fault, ask("/v1/skills"))).requests).toBe(1);
});

test("a publish whose outcome a load balancer hides says so, and SDKs don't repeat it", async () => {
  const { answer, body } = await send(answers(502, "<html>"), EVERY_OPERATION.createVersion());
  expect(answer.headers.get("x-should-retry")).toBe("false");
  expect(body.error.message).toMatch(/It may have been published anyway/);
});
