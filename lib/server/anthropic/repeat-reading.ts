import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import type { Call } from "./send-upstream";
import { isRepeatable, unreachable } from "./upstream-fault";

const MAX_TRIES = 3;
const TRANSIENT_STATUSES = [429, 500, 502, 503, 504, 529];

type Attempt = { answer: Response } | { fault: unknown };

/** Sends a GET up to three times, with growing pauses or those of Retry-After. Sends other requests exactly once. */
export async function repeatReading(call: Call, send: () => Promise<Response>): Promise<Response> {
  if (call.request.method !== "GET") return await send();
  const until = performance.now() + call.limits.repeatWithinMs;
  for (let tries = 1; tries < MAX_TRIES; tries += 1) {
    const attempt = await tryOnce(send);
    const pauseMs = isTransient(attempt) ? pauseAfter(attempt, tries, call.limits.pauseMs) : null;
    if (pauseMs === null || performance.now() + pauseMs > until) return settle(attempt);
    await sleep(pauseMs, undefined, { signal: call.patience.signal }).catch(() => {
      throw unreachable(call.patience.signal.reason, call);
    });
  }
  return await send();
}

async function tryOnce(send: () => Promise<Response>): Promise<Attempt> {
  return await send().then(
    (answer) => ({ answer }),
    (fault: unknown) => ({ fault }),
  );
}

function settle(attempt: Attempt): Response {
  if ("answer" in attempt) return attempt.answer;
  throw attempt.fault;
}

function isTransient(attempt: Attempt): boolean {
  if ("fault" in attempt) return isRepeatable(attempt.fault);
  const { status, headers } = attempt.answer;
  return TRANSIENT_STATUSES.includes(status) && headers.get("x-should-retry") !== "false";
}

/** Jitter keeps many clients from repeating at the same moment. */
function pauseAfter(attempt: Attempt, tries: number, pauseMs: number): number {
  const jitteredMs = pauseMs * 2 ** (tries - 1) * (0.5 + Math.random() / 2);
  const askedMs = "answer" in attempt ? readRetryAfter(attempt.answer.headers) : 0;
  return Math.max(jitteredMs, askedMs);
}

/** In ms, from the API's `retry-after-ms` or from Retry-After (seconds or a date). 0 if absent or malformed. */
function readRetryAfter(headers: Headers): number {
  const milliseconds = Number(headers.get("retry-after-ms"));
  if (milliseconds > 0) return milliseconds;
  const text = headers.get("retry-after") ?? "";
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return waitMs > 0 ? waitMs : 0;
}
