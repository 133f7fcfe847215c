import type { RequestListener } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, type onTestFinished, test, vi } from "vitest";
import type { OperationName } from "@/lib/skills/api/operations";
import { anthropic } from "./anthropic";
import { EVERY_OPERATION } from "./faults/every-operation";
import * as faults from "./faults/faults";
import { SELF_SIGNED } from "./faults/self-signed";
import { unansweredPort } from "./faults/unanswered-port";
import { serveTlsUpstream, serveUpstream } from "./serve-upstream";
import { UPSTREAM_LIMITS, type UpstreamLimits } from "./upstream-limits";

const KEY = "sk-ant-canary-0123456789";
/** Long enough for a busy machine, except for the pauses between attempts. */
const LIMITS: UpstreamLimits = { ...UPSTREAM_LIMITS, maxJsonBytes: 100_000, pauseMs: 2 };
const IMPATIENT: UpstreamLimits = { ...LIMITS, deadlineMs: 300, idleMs: 300, publishMs: 300 };
const OPERATIONS = Object.keys(EVERY_OPERATION) as OperationName[];
const PUBLISHES: OperationName[] = ["createSkill", "createVersion"];
const DELETES: OperationName[] = ["deleteSkill", "deleteVersion"];
const UNKNOWN_OUTCOME = "It may have been published anyway: check the versions before you send it again.";

interface Upstream {
  baseUrl: string;
  close(): Promise<void>;
}

/** An upstream's fault, and the limits to use. */
interface Fault {
  upstream: Upstream;
  limits: UpstreamLimits;
  onTestFinished: typeof onTestFinished;
}

async function send(name: OperationName, { upstream, limits, onTestFinished }: Fault): Promise<Response> {
  onTestFinished(upstream.close);
  return await anthropic({ apiKey: KEY, baseUrl: upstream.baseUrl }, limits)(EVERY_OPERATION[name]());
}

/**
 * Advances the clock of the limits, but only once the upstream has the request. In real time a busy machine could reach the limits
 * before that.
 */
async function passTime<Result>(waiting: Promise<Result>, hasArrived: () => boolean): Promise<Result> {
  let isWaiting = true;
  const end = () => {
    isWaiting = false;
  };
  waiting.then(end, end);
  while (isWaiting) {
    await sleep(10);
    if (hasArrived()) await vi.advanceTimersByTimeAsync(60);
  }
  return await waiting;
}

/** Reads a refusal and checks what all refusals have in common. */
async function refusalOf(answer: Response) {
  const text = await answer.text();
  expect(text + JSON.stringify([...answer.headers])).not.toContain(KEY);
  expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  const { type, error, request_id: id, ...rest } = JSON.parse(text);
  expect({ type, rest }).toEqual({ type: "error", rest: {} });
  expect(id).toMatch(/^req_\w+$/);
  expect(answer.headers.get("request-id")).toBe(id);
  return { status: answer.status, type: error.type, message: error.message };
}

/** The message after "Anthropic's API". A publish of unknown outcome adds UNKNOWN_OUTCOME. */
interface Row {
  fault: RequestListener;
  isStall?: boolean;
  status: number;
  says: string;
  /** How often a read is sent; publishes and deletions are always sent once. */
  reads?: number;
  /** Whether it is certain that a publish had no effect. */
  isOutcomeKnown?: boolean;
  /** A download's message, if it differs; null if the download begins and must break off. */
  content?: string | null;
}

const LATE = "did not .* within 0.3 seconds.";
const CUT = "broke off in the middle of its answer.";
const NO_JSON = "sent an answer that isn't JSON.";
const NO_ANSWER = "sent JSON that doesn't answer this request.";
const NO_ZIP = "sent JSON instead of an archive.";

const ROWS: Record<string, Row> = {
  "a reset": { fault: faults.resetAfterUpload, status: 502, says: "did not answer: .*", reads: 3 },
  "a reset before the upload ends": {
    fault: faults.reset,
    status: 502,
    says: "did not answer: .*",
    reads: 3,
  },
  "a closed connection": { fault: faults.closed, status: 502, says: "did not answer: .*", reads: 3 },
  "a header stall": {
    fault: faults.headerStall,
    isStall: true,
    status: 504,
    says: LATE,
  },
  "a stalled upload": { fault: faults.uploadStall, isStall: true, status: 504, says: LATE },
  "one byte at a time": {
    fault: faults.oneByteAtATime,
    isStall: true,
    status: 504,
    says: LATE,
    content: NO_ZIP,
  },
  "a stall in the body": {
    fault: faults.bodyStall,
    isStall: true,
    status: 504,
    says: LATE,
    content: null,
  },
  "a reset in the body": { fault: faults.bodyReset, status: 502, says: CUT, content: null },
  "a body shorter than its length": { fault: faults.earlyEnd, status: 502, says: CUT, content: null },
  "chunks without an end": { fault: faults.earlyEndOfChunks, status: 502, says: CUT, content: null },
  "a web page": {
    fault: faults.webPage,
    status: 502,
    says: NO_JSON,
    content: "sent a web page instead of an archive.",
  },
  "broken JSON": { fault: faults.brokenJson, status: 502, says: NO_JSON, content: NO_ZIP },
  "JSON that isn't an object": { fault: faults.bareJson, status: 502, says: NO_JSON, content: NO_ZIP },
  "JSON of another shape": { fault: faults.otherJson, status: 502, says: NO_ANSWER, content: NO_ZIP },
  "huge JSON": {
    fault: faults.hugeJson,
    status: 502,
    says: "sent an answer of more than 100000 bytes.",
    content: NO_ZIP,
  },
  "a 204": {
    fault: faults.emptySuccess,
    status: 502,
    says: "answered 204, which the Skills API never does.",
    content: "answered 204 to a download.",
  },
  "another protocol": { fault: faults.notHttp, status: 502, says: "did not answer in HTTP \\(.*\\)." },
  "a refused key": {
    fault: faults.refusedKey,
    status: 502,
    says: "refused this server's key. Set a valid ANTHROPIC_API_KEY and restart the server.",
    isOutcomeKnown: true,
  },
};

for (const status of [301, 302, 303, 307, 308])
  ROWS[`a redirect ${status}`] = {
    fault: faults.answers(status, "", { location: "http://127.0.0.1:9/v1/skills" }),
    status: 502,
    says: "answered with a redirect, which is not followed.",
  };

function expectedMessage({ says, isOutcomeKnown, content }: Row, name: OperationName): RegExp {
  const message = name === "getContent" ? (content ?? says) : says;
  const isUnknown = PUBLISHES.includes(name) && !isOutcomeKnown;
  return new RegExp(`^Anthropic's API ${message}${isUnknown ? ` ${UNKNOWN_OUTCOME}` : ""}$`);
}

function expectedRequests({ reads = 1 }: Row, name: OperationName): number {
  return PUBLISHES.includes(name) || DELETES.includes(name) ? 1 : reads;
}

async function expectRefusal(answer: Response, name: OperationName, row: Row): Promise<void> {
  const refusal = await refusalOf(answer);
  expect(refusal.message).toMatch(expectedMessage(row, name));
  const status = name === "getContent" && row.content ? 502 : row.status;
  expect(refusal).toMatchObject({ status, type: status === 504 ? "timeout_error" : "api_error" });
  if (PUBLISHES.includes(name)) expect(answer.headers.get("x-should-retry")).toBe("false");
}

describe.each(Object.entries(ROWS).filter(([, { isStall }]) => !isStall))("%s", (_, row) => {
  test.concurrent.for(OPERATIONS)("is reported correctly to %s", async (name, { expect, onTestFinished }) => {
    let requests = 0;
    const upstream = await serveUpstream((incoming, outgoing) => {
      requests += 1;
      row.fault(incoming, outgoing);
    });
    const answer = await send(name, { upstream, limits: LIMITS, onTestFinished });
    if (name === "getContent" && row.content === null) {
      expect(answer.status).toBe(200);
      await expect(answer.arrayBuffer()).rejects.toThrow(/^Anthropic's API /);
      return;
    }
    await expectRefusal(answer, name, row);
    expect(requests).toBe(expectedRequests(row, name));
  });
});

describe.each(Object.entries(ROWS).filter(([, { isStall }]) => isStall))("%s", (_, row) => {
  test.for(OPERATIONS)("is reported correctly to %s", async (name, { expect, onTestFinished }) => {
    let requests = 0;
    const upstream = await serveUpstream((incoming, outgoing) => {
      requests += 1;
      row.fault(incoming, outgoing);
    });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const hasArrived = () => requests > 0;
    const answering = send(name, { upstream, limits: IMPATIENT, onTestFinished });
    // A row's `content` describes a download that is answered before its time is over.
    const isAnsweredInTime = name === "getContent" && row.content !== undefined;
    const answer = await (isAnsweredInTime ? answering : passTime(answering, hasArrived));
    if (isAnsweredInTime && row.content === null) {
      expect(answer.status).toBe(200);
      await expect(passTime(answer.arrayBuffer(), hasArrived)).rejects.toThrow(/^Anthropic's API /);
      return;
    }
    await expectRefusal(answer, name, row);
    expect(requests).toBe(1);
  });
});

test.concurrent.for(DELETES)(
  "%s with an empty body has the same time limit as without",
  async (name, context) => {
    const upstream = await serveUpstream(faults.headerStall);
    context.onTestFinished(upstream.close);
    const limits = { ...IMPATIENT, publishMs: 60_000 };
    const { url, method, headers } = EVERY_OPERATION[name]();
    const body = new Blob([]).stream();
    const request = new Request(url, Object.assign({ method, headers, body }, { duplex: "half" }));
    const answer = await anthropic({ apiKey: KEY, baseUrl: upstream.baseUrl }, limits)(request);
    expect((await refusalOf(answer)).message).toBe("Anthropic's API did not answer within 0.3 seconds.");
  },
);

test.concurrent.for([
  ["deleteSkill", "skill_version_deleted"],
  ["deleteVersion", "skill_deleted"],
] as const)("%s answered with %s isn't reported as done", async ([name, type], context) => {
  const upstream = await serveUpstream(faults.answers(200, JSON.stringify({ id: "x", type })));
  const answer = await send(name, { ...context, upstream, limits: LIMITS });
  context.expect(await refusalOf(answer)).toMatchObject({
    status: 502,
    message: `Anthropic's API ${NO_ANSWER}`,
  });
});

test.concurrent.for(OPERATIONS)(
  "a port without a server → 502 to %s, which may be sent again",
  async (name, context) => {
    const upstream = await serveUpstream(() => {});
    await upstream.close();
    const answer = await send(name, { ...context, upstream, limits: LIMITS });
    context.expect(answer.headers.has("x-should-retry")).toBe(false);
    context.expect(answer.headers.get("skilldeck-outcome")).toBe("none");
    context.expect(await refusalOf(answer)).toEqual({
      status: 502,
      type: "api_error",
      message: "Anthropic's API couldn't be reached: the connection was refused.",
    });
  },
);

test.concurrent.for(OPERATIONS)(
  "a connection neither accepted nor refused → 504 to %s",
  async (name, context) => {
    const upstream = await unansweredPort();
    const answer = await send(name, { ...context, upstream, limits: IMPATIENT });
    context.expect(await refusalOf(answer)).toMatchObject({ status: 504, type: "timeout_error" });
  },
);

test.concurrent.for(OPERATIONS)(
  "an untrusted certificate → 502 to %s, and nothing is sent",
  async (name, context) => {
    let requests = 0;
    const upstream = await serveTlsUpstream(() => {
      requests += 1;
    }, SELF_SIGNED);
    const answer = await send(name, { ...context, upstream, limits: LIMITS });
    context.expect(await refusalOf(answer)).toEqual({
      status: 502,
      type: "api_error",
      message:
        "Anthropic's API wasn't sent the request, because its certificate can't be trusted (DEPTH_ZERO_SELF_SIGNED_CERT).",
    });
    context.expect(requests).toBe(0);
  },
);
