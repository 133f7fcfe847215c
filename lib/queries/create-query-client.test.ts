import { expose } from "comlink";
import { expect, it, vi } from "vitest";
import { openedBundle } from "@/lib/worker/open-bundles";
import { workerApi } from "@/lib/worker/worker-api";
import { createQueryClient } from "./create-query-client";
import { draftQuery } from "./draft";

function isOpen(key: string): boolean {
  try {
    openedBundle(key);
    return true;
  } catch {
    return false;
  }
}

/** The worker's code in this thread. */
class WorkerInThread {
  readonly #channel = new MessageChannel();

  constructor() {
    expose(workerApi, this.#channel.port2);
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#channel.port1.postMessage(message, transfer);
  }

  addEventListener(type: string, listener: EventListener): void {
    this.#channel.port1.addEventListener(type, listener);
    this.#channel.port1.start();
  }

  removeEventListener(type: string, listener: EventListener): void {
    this.#channel.port1.removeEventListener(type, listener);
  }
}

it("closes a draft in the worker when its query is removed", async () => {
  vi.stubGlobal("Worker", WorkerInThread);
  const queryClient = createQueryClient();
  const drop = {
    dropId: "1",
    files: [{ path: "s/SKILL.md", content: new Blob(["# Hi\n"]), executable: false }],
    roots: ["s"],
    archives: [],
    junk: [],
    emptyFolders: [],
    unread: [],
  };
  const query = draftQuery(drop, "s", []);
  const { key } = await queryClient.fetchQuery(query);
  expect(openedBundle(key).entries).toHaveLength(1);
  queryClient.removeQueries({ queryKey: query.queryKey });
  await expect.poll(() => isOpen(key)).toBe(false);
});
