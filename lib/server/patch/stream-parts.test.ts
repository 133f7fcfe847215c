import { afterEach, expect, test, vi } from "vitest";
import { streamParts } from "./stream-parts";

afterEach(() => vi.useRealTimers());

const PART = new Uint8Array(70_000);

async function* parts(count: number): AsyncGenerator<Uint8Array> {
  for (let part = 0; part < count; part++) yield PART;
}

function open(source: AsyncIterable<Uint8Array>, reader = new AbortController()) {
  const onEnd = vi.fn();
  return { onEnd, reader, stream: streamParts(source, { signal: reader.signal, idleMs: 1_000, onEnd }) };
}

test("all parts arrive, and onEnd is called once", async () => {
  const { stream, onEnd } = open(parts(5));
  expect((await new Response(await stream).arrayBuffer()).byteLength).toBe(5 * PART.length);
  expect(onEnd).toHaveBeenCalledOnce();
});

test("a failure before the first part rejects, a later one breaks the stream off", async () => {
  const failing = async function* (count: number) {
    yield* parts(count);
    throw new Error("broken");
  };
  const early = open(failing(0));
  await expect(early.stream).rejects.toThrow("broken");
  expect(early.onEnd).toHaveBeenCalledOnce();
  const late = open(failing(3));
  await expect(new Response(await late.stream).arrayBuffer()).rejects.toThrow("broken");
  expect(late.onEnd).toHaveBeenCalledOnce();
});

test("the work ends when the reader cancels or the client is gone", async () => {
  const cancelled = open(parts(1e6));
  await (await cancelled.stream).cancel();
  expect(cancelled.onEnd).toHaveBeenCalledOnce();
  const gone = open(parts(1e6));
  await gone.stream;
  gone.reader.abort();
  await expect.poll(() => gone.onEnd).toHaveBeenCalledOnce();
  const left = new AbortController();
  left.abort();
  const late = open(parts(1e6), left);
  await late.stream;
  expect(late.onEnd).toHaveBeenCalledOnce();
});

test("the stream fails if its reader takes nothing for a while", async () => {
  vi.useFakeTimers();
  const { stream, onEnd } = open(parts(1e6));
  const body = (await stream).getReader();
  await body.read();
  await vi.advanceTimersByTimeAsync(2_300);
  expect(onEnd).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(onEnd).toHaveBeenCalledOnce();
  await expect(body.read().then(() => body.read())).rejects.toThrow("too slow");
});

test("the stream fails if its reader takes every part too slowly, and not if it is fast enough", async () => {
  vi.useFakeTimers();
  const readEvery = async (ms: number) => {
    const { stream } = open(parts(40));
    const body = (await stream).getReader();
    for (let count = 0; ; count++) {
      if ((await body.read()).done) return count;
      await vi.advanceTimersByTimeAsync(ms);
    }
  };
  await expect(readEvery(600)).resolves.toBe(40);
  await expect(readEvery(900)).rejects.toThrow("too slow");
});
