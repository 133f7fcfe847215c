import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";

/** Aborts a call to the upstream after too long a wait, or as soon as the client is gone. */
export class Patience {
  readonly signal: AbortSignal;
  readonly #ending = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(left: AbortSignal) {
    this.signal = AbortSignal.any([left, this.#ending.signal]);
  }

  /** Starts a wait, which replaces the previous one. `what` completes the sentence "Anthropic's API …". */
  wait(limitMs: number, what: string): void {
    this.stop();
    if (this.#isOver) return;
    this.#timer = setTimeout(() => {
      const message = `Anthropic's API ${what} within ${limitMs / 1000} seconds.`;
      this.#ending.abort(new ApiError("timeout_error", message));
    }, limitMs);
  }

  /** Stops the current wait. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Stops all waits, because the answer is known. An upload that is still running may finish. */
  end(): void {
    this.stop();
    this.#isOver = true;
  }

  /** Aborts the call with an error for the client. */
  refuse(error: ApiError): void {
    this.end();
    this.#ending.abort(error);
  }

  /** Aborts the call, whose answer isn't needed any more. */
  giveUp(): void {
    this.end();
    this.#ending.abort();
  }
}
