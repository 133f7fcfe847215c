import type { BrowserContext, ConsoleMessage, Response } from "@playwright/test";
import { hasCanary } from "@/e2e/canary";

const LOCAL = /^(?:(?:https?|wss?):\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?(?:\/|$)|blob:|data:|about:)/;
const ALARMING_WARNING = /hydrat|did not match|content security policy/i;

function alarm(message: ConsoleMessage): string | null {
  const isAlarming =
    message.type() === "error" || (message.type() === "warning" && ALARMING_WARNING.test(message.text()));
  return isAlarming ? `console ${message.type()} at ${message.location().url}: ${message.text()}` : null;
}

async function leak(response: Response): Promise<string | null> {
  const headers = (await response.headersArray()).map(({ name, value }) => `${name}: ${value}`).join("\n");
  // Redirects, aborted requests and downloads have no body here.
  const body = await response.body().catch(() => Buffer.alloc(0));
  return hasCanary(headers) || hasCanary(body.toString("latin1"))
    ? `the key came back from ${response.url()}`
    : null;
}

export interface Watch {
  /** The problems so far, once every answer has been read. */
  problems(): Promise<string[]>;
}

/** Watches the console, errors, requests and answers of every page of a context. */
export function watchContext(context: BrowserContext, expected: RegExp[]): Watch {
  const found: string[] = [];
  const reading: Promise<unknown>[] = [];
  const note = (problem: string | null) => {
    if (problem !== null && !expected.some((pattern) => pattern.test(problem))) found.push(problem);
  };
  const noteAddress = (url: string) => note(LOCAL.test(url) ? null : `a request left this machine: ${url}`);

  context.on("console", (message) => note(alarm(message)));
  context.on("weberror", (error) => note(`page error: ${error.error().stack ?? error.error().message}`));
  context.on("request", (request) => noteAddress(request.url()));
  context.on("page", (page) => page.on("websocket", (socket) => noteAddress(socket.url())));
  context.on("response", (response) => reading.push(leak(response).then(note, () => undefined)));

  return {
    problems: async () => {
      await Promise.all(reading);
      return found;
    },
  };
}
