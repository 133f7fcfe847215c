import { afterEach, expect, test, vi } from "vitest";
import { answerWhileSending } from "./read-away";

afterEach(() => vi.useRealTimers());

/** A request whose sender the test controls. */
function sending(connection = "close") {
  const sender = Promise.withResolvers<ReadableStreamDefaultController<Uint8Array>>();
  const body = new ReadableStream<Uint8Array>({ start: sender.resolve });
  const init = { method: "POST", body, duplex: "half" };
  const request = new Request("http://127.0.0.1/", init);
  // Only servers see this header; fetch refuses to send it.
  request.headers.set("connection", connection);
  return { request, sender: sender.promise };
}

function refusal(): Response {
  return Response.json({ error: "no" }, { status: 400, headers: { "x-kept": "yes" } });
}

test("a refusal is sent at once, and ends when its request has ended", async () => {
  const { request, sender } = sending();
  const answer = await answerWhileSending(request, refusal());
  expect([answer.status, answer.headers.get("x-kept")]).toEqual([400, "yes"]);
  const reader = answer.body?.getReader();
  const first = await reader?.read();
  expect(Buffer.from(first?.value ?? []).toString()).toBe('{"error":"no"}');
  let hasEnded = false;
  const end = reader?.read().then(() => {
    hasEnded = true;
  });
  (await sender).enqueue(new Uint8Array(1_000));
  await new Promise((resolve) => setTimeout(resolve));
  expect(hasEnded).toBe(false);
  (await sender).close();
  await end;
  expect(hasEnded).toBe(true);
});

test.each<[string, (sender: ReadableStreamDefaultController<Uint8Array>) => void]>([
  ["breaks off", (sender) => sender.error(new Error("ECONNRESET"))],
  ["sends more than a request may have", (sender) => sender.enqueue(new Uint8Array(32_000_000))],
  ["sends nothing for five seconds", () => void vi.advanceTimersByTimeAsync(5_000)],
])("a refusal also ends when its sender %s", async (_case, act) => {
  vi.useFakeTimers();
  const { request, sender } = sending();
  const answer = await answerWhileSending(request, refusal());
  act(await sender);
  expect(await answer.json()).toEqual({ error: "no" });
});

test("on a connection that stays open, the rest is discarded after the answer", async () => {
  const { request, sender } = sending("keep-alive");
  expect(await (await answerWhileSending(request, refusal())).json()).toEqual({ error: "no" });
  (await sender).enqueue(new Uint8Array(1_000));
  (await sender).close();
  expect(request.body?.locked).toBe(true);
});

test("other answers are unchanged", async () => {
  const { request } = sending();
  const success = Response.json({});
  expect(await answerWhileSending(request, success)).toBe(success);
  const refused = refusal();
  expect(await answerWhileSending(new Request("http://127.0.0.1/"), refused)).toBe(refused);
  expect(await answerWhileSending(sending("keep-alive").request, refused)).toBe(refused);
});
