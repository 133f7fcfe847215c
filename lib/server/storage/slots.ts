import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";

/** Limits how many tasks run at a time. The others wait in a queue, whose length may be limited too. */
export class Slots {
  #free: number;
  readonly #maxWaiting: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number, maxWaiting = Number.POSITIVE_INFINITY) {
    this.#free = count;
    this.#maxWaiting = maxWaiting;
  }

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    const release = await this.take();
    try {
      return await work();
    } finally {
      release();
    }
  }

  /** Waits for a slot and returns a function that releases it. Throws overloaded_error if the queue is full. */
  async take(): Promise<() => void> {
    if (this.#free > 0) this.#free -= 1;
    else await this.#wait();
    let isHeld = true;
    return () => {
      if (isHeld) this.#release();
      isHeld = false;
    };
  }

  #wait(): Promise<void> {
    if (this.#waiting.length >= this.#maxWaiting)
      throw new ApiError("overloaded_error", "The server is busy. Try again shortly.", {
        headers: { "retry-after": "5" },
      });
    return new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #release(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}
