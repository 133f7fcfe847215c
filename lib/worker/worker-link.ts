import { type Endpoint, type Remote, wrap } from "comlink";
import { ApiError } from "@/lib/skills/api/api-error";
import { MAX_STEP_MS } from "./guarded-step";
import type { WorkerApi } from "./worker-api";

export type Question<Value> = (worker: Remote<WorkerApi>) => Promise<Value>;

/** What a link needs of a Worker. */
export interface LinkedWorker extends Endpoint {
  onerror: ((event: ErrorEvent) => unknown) | null;
  terminate(): void;
}

interface Running {
  worker: LinkedWorker;
  remote: Remote<WorkerApi>;
  /** Resolves when the bundles that a worker before this one had open are open again. */
  ready: Promise<void>;
  hasStarted: boolean;
}

interface Asked {
  put: (running: Running) => void;
  reject: (error: Error) => void;
}

/** A step is timed in ticks, so that a page that was busy or asleep does not mistake its own pause for the worker's. */
const TICK_MS = 100;

/**
 * The page's side of its worker. A worker that is deaf for too long is ended; another one opens the same bundles and is
 * asked what was not answered, without the step that took so long. One that cannot start is tried again at the next question.
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

  /** Puts a question, which may be put a second time: it must not use up what it hands over. */
  ask<Value>(question: Question<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        this.#unanswered.delete(asked);
        finish();
      };
      const asked: Asked = {
        put: ({ remote, ready }) => {
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
      asked.put(this.#run());
    });
  }

  /** Opens a bundle, now and in each worker that takes the place of this one. */
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
      // Once it runs, an error that nothing caught ends one task, not the worker.
      if (this.#running === running && !running.hasStarted) this.#fail(running, message);
    };
    return running;
  }

  async #restore({ remote }: Running): Promise<void> {
    if (this.#abandoned.size > 0) await remote.abandonSteps([...this.#abandoned]);
    const openings = [...this.#openings.values()].map((open) => open(remote));
    // A bundle that cannot be opened again says so to the questions about it.
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
    for (const asked of unanswered) asked.put(next);
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

/** The step of a message about steps; undefined for the answers that share its way. */
function stepIn(event: Event): string | null | undefined {
  const data: unknown = "data" in event ? event.data : null;
  if (typeof data !== "object" || data === null || !("step" in data)) return undefined;
  return typeof data.step === "string" ? data.step : null;
}
