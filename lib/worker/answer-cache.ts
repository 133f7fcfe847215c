import { ApiError } from "@/lib/skills/api/api-error";

export type Answer<Value> =
  | { status: "waiting" }
  | { status: "ready"; value: Value }
  | { status: "failed"; error: ApiError };

export const WAITING = { status: "waiting" } as const;

/**
 * One question to the worker. The first subscription sends it, and the answer is kept. A failure is kept only until the last
 * listener unsubscribes, so that the next subscription tries again.
 */
export class Ask<Value> {
  #answer: Answer<Value> = WAITING;
  #isPut = false;
  readonly #run: () => Promise<Value>;
  readonly #listeners = new Set<() => void>();

  constructor(run: () => Promise<Value>) {
    this.#run = run;
  }

  readonly read = (): Answer<Value> => this.#answer;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.put();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0 && this.#answer.status === "failed") this.#reset();
    };
  };

  /** The answer as a promise, for code without a listener. Rejects with ApiError if the question fails. */
  answer(): Promise<Value> {
    return new Promise((resolve, reject) => {
      const settle = () => {
        if (this.#answer.status === "ready") resolve(this.#answer.value);
        if (this.#answer.status === "failed") reject(this.#answer.error);
        return this.#answer.status !== "waiting";
      };
      if (settle()) return;
      const stop = this.subscribe(() => settle() && stop());
    });
  }

  /** Sends the question, unless it was sent before. */
  put(): void {
    if (this.#isPut) return;
    this.#isPut = true;
    this.#run().then(
      (value) => this.#settle({ status: "ready", value }),
      (cause: unknown) => this.#settle({ status: "failed", error: asApiError(cause) }),
    );
  }

  /** Sets an answer that came with another one, unless the question was already sent. */
  seed(value: Value): void {
    if (this.#isPut) return;
    this.#isPut = true;
    this.#settle({ status: "ready", value });
  }

  /** Sends a failed question again. */
  readonly retry = (): void => {
    if (this.#answer.status !== "failed") return;
    this.#reset();
    this.put();
    for (const listener of this.#listeners) listener();
  };

  #reset(): void {
    this.#answer = WAITING;
    this.#isPut = false;
  }

  #settle(answer: Answer<Value>): void {
    this.#answer = answer;
    for (const listener of this.#listeners) listener();
  }
}

/** Answers about immutable bundles, by the arguments of the question, until the bundle is closed. */
export class AnswerCache<Arguments extends unknown[], Value> {
  readonly #run: (...args: Arguments) => Promise<Value>;
  readonly #asks = new Map<string, Ask<Value>>();

  constructor(run: (...args: Arguments) => Promise<Value>) {
    this.#run = run;
  }

  ask(...args: Arguments): Ask<Value> {
    const key = keyOf(args);
    const known = this.#asks.get(key);
    if (known) return known;
    const ask = new Ask(() => this.#run(...args));
    this.#asks.set(key, ask);
    return ask;
  }

  seed(value: Value, ...args: Arguments): void {
    this.ask(...args).seed(value);
  }

  /** Removes every answer to a question about this bundle. */
  forget(bundleKey: string): void {
    const name = JSON.stringify(bundleKey);
    for (const key of this.#asks.keys()) if (key.includes(name)) this.#asks.delete(key);
  }
}

/** The arguments as JSON, the same for any order of their properties. */
function keyOf(args: unknown[]): string {
  return JSON.stringify(args, (_name, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort())
      : value,
  );
}

export function asApiError(cause: unknown): ApiError {
  if (cause instanceof ApiError) return cause;
  return new ApiError("invalid_request_error", cause instanceof Error ? cause.message : String(cause));
}
