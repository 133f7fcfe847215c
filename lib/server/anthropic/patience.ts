import "server-only";
import { ApiError } from "@/lib/skills/api/api-error";

/** Gives up on the upstream after a wait that was too long, and at once when whoever asked has left. */
export class Patience {
  readonly signal: AbortSignal;
  readonly #ending = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(left: AbortSignal) {
    this.signal = AbortSignal.any([left, this.#ending.signal]);
  }

  /** Starts a wait in place of the one before; `what` completes the sentence "Anthropic's API …". */
  wait(limitMs: number, what: string): void {
    this.rest();
    if (this.#isOver) return;
    this.#timer = setTimeout(() => {
      const message = `Anthropic's API ${what} within ${limitMs / 1000} seconds.`;
      this.#ending.abort(new ApiError("timeout_error", message));
    }, limitMs);
  }

  /** Nothing is expected of the upstream now. */
  rest(): void {
    clearTimeout(this.#timer);
  }

  /** The answer is known; an upload that still runs may run out. */
  end(): void {
    this.rest();
    this.#isOver = true;
  }

  /** Breaks off what is still under way, with what whoever asked is to be told. */
  refuse(error: ApiError): void {
    this.end();
    this.#ending.abort(error);
  }

  /** Breaks off what is still under way: nobody will read it. */
  giveUp(): void {
    this.end();
    this.#ending.abort();
  }
}
