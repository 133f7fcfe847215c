import { type Endpoint, type Remote, wrap } from "comlink";
import { ApiError } from "@/lib/skills/api/api-error";
import { MAX_STEP_MS } from "./guarded-step";
import type { WorkerApi } from "./worker-api";

export type Question<Value> = (worker: Remote<WorkerApi>) => Promise<Value>;

/** The part of a Worker that a link uses. */
export interface LinkedWorker extends Endpoint {
  onerror: ((event: ErrorEvent) => unknown) | null;
  terminate(): void;
}

interface Running {
  worker: LinkedWorker;
  remote: Remote<WorkerApi>;
  /** Resolves when the bundles of the previous worker are open again. */
  ready: Promise<void>;
  hasStarted: boolean;
}

interface Asked {
  send: (running: Running) => void;
  reject: (error: Error) => void;
}

/** Steps are timed in ticks of the page, so that time in which the page was busy or suspended doesn't count. */
const TICK_MS = 100;

/**
 * The page's side of its worker. If a step takes too long, the worker is terminated. A new worker opens the same bundles and
 * gets the unanswered questions again, but refuses that step. If a worker can't start, the next question tries again.
 */
export class WorkerLink {
  #running: Running | null = null;
  readonly #start: () => LinkedWorker;
  readonly #unanswered = new Set<Asked>();
  readonly #openings = new Map<string, Question<unknown>>();
  readonly #abandoned = new Set<string>();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(start: () => LinkedWorker) {
    this.#start = start;
  }

  /** Sends a question. It may be sent again, so it must not transfer or consume its data. */
  ask<Value>(question: Question<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        this.#unanswered.delete(asked);
        finish();
      };
      const asked: Asked = {
        send: ({ remote, ready }) => {
          ready
            .then(() => question(remote))
            .then(
              (value) => settle(() => resolve(value)),
              (error: unknown) => settle(() => reject(error)),
            );
        },
        reject: (error) => settle(() => reject(error)),
      };
      this.#unanswered.add(asked);
      asked.send(this.#run());
    });
  }

  /** Opens a bundle now, and again in each worker that replaces this one. */
  async open<Value>(key: string, question: Question<Value>): Promise<Value> {
    const opened = await this.ask(question);
    this.#openings.set(key, question);
    return opened;
  }

  close(key: string): void {
    this.#openings.delete(key);
    if (this.#running) void this.ask(async (worker) => worker.closeBundle(key)).catch(() => undefined);
  }

  #run(): Running {
    if (this.#running) return this.#running;
    const worker = this.#start();
    const running: Running = {
      worker,
      remote: wrap<WorkerApi>(worker),
      ready: Promise.resolve(),
      hasStarted: false,
    };
    this.#running = running;
    running.ready = this.#restore(running);
    worker.addEventListener("message", (event) => {
      const step = stepIn(event);
      if (step === undefined || this.#running !== running) return;
      running.hasStarted = true;
      this.#watch(running, step);
    });
    worker.onerror = ({ message }) => {
      // After the start, an uncaught error ends only one task, not the worker.
      if (this.#running === running && !running.hasStarted) this.#fail(running, message);
    };
    return running;
  }

  async #restore({ remote }: Running): Promise<void> {
    if (this.#abandoned.size > 0) await remote.abandonSteps([...this.#abandoned]);
    const openings = [...this.#openings.values()].map((open) => open(remote));
    // If a bundle can't be opened again, the questions about it reject.
    await Promise.allSettled(openings);
  }

  #watch(running: Running, step: string | null): void {
    clearInterval(this.#timer);
    if (step === null) return;
    let ticks = 0;
    this.#timer = setInterval(() => {
      ticks++;
      if (ticks * TICK_MS >= MAX_STEP_MS) this.#replace(running, step);
    }, TICK_MS);
  }

  #replace(running: Running, step: string): void {
    this.#abandoned.add(step);
    this.#end(running);
    const unanswered = [...this.#unanswered];
    if (unanswered.length === 0) return;
    const next = this.#run();
    for (const asked of unanswered) asked.send(next);
  }

  #fail(running: Running, reason: string): void {
    this.#end(running);
    const error = new ApiError(
      "api_error",
      `Files can't be opened in this browser: ${reason || "its worker doesn't start"}.`,
    );
    for (const asked of [...this.#unanswered]) asked.reject(error);
  }

  #end({ worker }: Running): void {
    clearInterval(this.#timer);
    worker.terminate();
    this.#running = null;
  }
}

/** The step in a step message; undefined for other messages. */
function stepIn(event: Event): string | null | undefined {
  const data: unknown = "data" in event ? event.data : null;
  if (typeof data !== "object" || data === null || !("step" in data)) return undefined;
  return typeof data.step === "string" ? data.step : null;
}
