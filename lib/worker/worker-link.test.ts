import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expose } from "comlink";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { guardedStep } from "./guarded-step";
import { type LinkedWorker, WorkerLink } from "./worker-link";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** A worker in this thread. `deaf` never answers, like an endless step. */
class FakeWorker implements LinkedWorker {
  static started: FakeWorker[] = [];
  onerror: LinkedWorker["onerror"] = null;
  isEnded = false;
  readonly asked: string[] = [];
  readonly abandoned: string[] = [];
  readonly #channel = new MessageChannel();

  constructor() {
    FakeWorker.started.push(this);
    const answer = (name: string) => {
      this.asked.push(name);
      return `${name} of worker ${FakeWorker.started.indexOf(this) + 1}`;
    };
    expose(
      {
        abandonSteps: (names: string[]) => void this.abandoned.push(...names),
        closeBundle: (key: string) => void answer(`close ${key}`),
        openFolder: (key: string) => answer(`open ${key}`),
        readText: (key: string) => answer(`read ${key}`),
        readBytes: () => new Promise(() => undefined),
        renderMarkdown: (key: string) => {
          if (this.abandoned.includes("render")) throw new Error("It takes too long.");
          this.asked.push(`render ${key}`);
          this.tell("render");
          return new Promise(() => undefined);
        },
      },
      this.#channel.port2,
    );
  }

  tell(step: string | null): void {
    this.#channel.port2.postMessage({ step });
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#channel.port1.postMessage(message, transfer);
  }

  addEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
    this.#channel.port1.addEventListener(type, listener);
    this.#channel.port1.start();
  }

  removeEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
    this.#channel.port1.removeEventListener(type, listener);
  }

  terminate(): void {
    this.isEnded = true;
    this.#channel.port1.close();
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
async function turns(count = 20): Promise<void> {
  for (let index = 0; index < count; index++) await turn();
}

beforeEach(() => {
  FakeWorker.started = [];
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});
afterEach(() => vi.useRealTimers());

it("terminates a worker that doesn't answer for two seconds, and asks another for the rest", async () => {
  const link = new WorkerLink(() => new FakeWorker());
  await link.open("skill/1", async (worker) => worker.openFolder("skill/1", []));
  const tree = link.ask(async (worker) => worker.renderMarkdown("skill/1", "a.md"));
  const bytes = link.ask(async (worker) => {
    if (FakeWorker.started.length === 1) return worker.readBytes("skill/1", "b.md");
    return worker.readText("skill/1", "b.md");
  });
  tree.catch(() => undefined);
  await turns();
  vi.advanceTimersByTime(1_900);
  await turns();
  expect(FakeWorker.started).toHaveLength(1);
  vi.advanceTimersByTime(100);
  await expect(tree).rejects.toThrow("It takes too long.");
  expect(await bytes).toBe("read skill/1 of worker 2");
  const [first, second] = FakeWorker.started;
  expect(first?.isEnded).toBe(true);
  expect(second?.abandoned).toEqual(["render"]);
  expect(second?.asked).toEqual(["open skill/1", "read skill/1"]);
});

it("keeps a worker whose step ends in time", async () => {
  const link = new WorkerLink(() => new FakeWorker());
  await link.ask(async (worker) => worker.readText("k", "a"));
  FakeWorker.started[0]?.tell("slow");
  await turns();
  vi.advanceTimersByTime(1_900);
  FakeWorker.started[0]?.tell(null);
  await turns();
  vi.advanceTimersByTime(10_000);
  expect(FakeWorker.started.map(({ isEnded }) => isEnded)).toEqual([false]);
});

it("reopens only the bundles that were not closed", async () => {
  const link = new WorkerLink(() => new FakeWorker());
  for (const key of ["kept", "closed"]) await link.open(key, async (worker) => worker.openFolder(key, []));
  link.close("closed");
  link.ask(async (worker) => worker.renderMarkdown("kept", "a.md")).catch(() => undefined);
  await turns();
  vi.advanceTimersByTime(2_000);
  await turns();
  expect(FakeWorker.started[1]?.asked).toEqual(["open kept"]);
});

it("rejects with the reason if a worker doesn't start, and starts another for the next question", async () => {
  const link = new WorkerLink(() => new FakeWorker());
  const lost = link.ask(async (worker) => worker.readBytes("k", "a"));
  FakeWorker.started[0]?.onerror?.(Object.assign(new Event("error"), { message: "404" }) as ErrorEvent);
  await expect(lost).rejects.toThrow("Files can't be opened in this browser: 404.");
  expect(await link.ask(async (worker) => worker.readText("k", "a"))).toBe("read k of worker 2");
});

it("keeps a worker that has started, even if it reports an uncaught error later", async () => {
  const link = new WorkerLink(() => new FakeWorker());
  await link.ask(async (worker) => worker.readText("k", "a"));
  FakeWorker.started[0]?.tell(null);
  await turns();
  FakeWorker.started[0]?.onerror?.(Object.assign(new Event("error"), { message: "x" }) as ErrorEvent);
  expect(await link.ask(async (worker) => worker.readText("k", "b"))).toBe("read k of worker 1");
});

it("keeps no reference to an answered question", async () => {
  const link = new WorkerLink(() => new FakeWorker());
  const ask = async () => {
    const answer = await link.ask(async (worker) => ({ text: await worker.readText("k", "a") }));
    return new WeakRef(answer);
  };
  const answer = await ask();
  await turns();
  collectGarbage();
  expect(answer.deref()).toBeUndefined();
});

it("reports a large guarded step while it runs, and rethrows its error", async () => {
  const { abandonSteps, reportSteps } = await import("./guarded-step");
  const told: unknown[] = [];
  reportSteps((message) => told.push(message.step));
  const fail = () => guardedStep({ name: "a", size: 10_000 }, () => JSON.parse("{"));
  expect(fail).toThrow(SyntaxError);
  expect(guardedStep({ name: "b", size: 10 }, () => 1)).toBe(1);
  expect(told).toEqual([null, "a", null]);
  abandonSteps(["b"]);
  expect(() => guardedStep({ name: "b", size: 10 }, () => 1)).toThrow(
    "It takes longer than 2 seconds to process.",
  );
});
