import { ApiError } from "@/lib/skills/api/api-error";

export type Answer<Value> =
  | { status: "waiting" }
  | { status: "ready"; value: Value }
  | { status: "failed"; error: ApiError };

export const WAITING = { status: "waiting" } as const;

/**
 * One question to the worker. It is put when the first listener comes, and its answer is kept; a failure only until the last
 * listener goes, so that the next one asks again.
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

  /** The answer once it is there, for code that cannot listen. Throws the ApiError of a question that failed. */
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

  /** Puts the question, unless it was put before. */
  put(): void {
    if (this.#isPut) return;
    this.#isPut = true;
    this.#run().then(
      (value) => this.#settle({ status: "ready", value }),
      (cause: unknown) => this.#settle({ status: "failed", error: asApiError(cause) }),
    );
  }

  /** Gives the answer that came with another one. A question that was put gets its own. */
  seed(value: Value): void {
    if (this.#isPut) return;
    this.#isPut = true;
    this.#settle({ status: "ready", value });
  }

  /** Puts a question again that failed. */
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

/** Answers about immutable bundles, kept by the arguments of the question until the bundle closes. */
export class AnswerCache<Arguments extends unknown[], Value> {
  readonly #run: (...args: Arguments) => Promise<Value>;
  readonly #asks = new Map<string, Ask<Value>>();

  constructor(run: (...args: Arguments) => Promise<Value>) {
    this.#run = run;
  }

  ask(...args: Arguments): Ask<Value> {
    const key = JSON.stringify(args);
    const known = this.#asks.get(key);
    if (known) return known;
    const ask = new Ask(() => this.#run(...args));
    this.#asks.set(key, ask);
    return ask;
  }

  seed(value: Value, ...args: Arguments): void {
    this.ask(...args).seed(value);
  }

  /** Forgets every answer whose question named this bundle. */
  forget(bundleKey: string): void {
    const name = JSON.stringify(bundleKey);
    for (const key of this.#asks.keys()) if (key.includes(name)) this.#asks.delete(key);
  }
}

export function asApiError(cause: unknown): ApiError {
  if (cause instanceof ApiError) return cause;
  return new ApiError("invalid_request_error", cause instanceof Error ? cause.message : String(cause));
}
