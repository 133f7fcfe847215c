import { type Remote, wrap } from "comlink";
import { ApiError } from "@/lib/skills/api/api-error";
import type { WorkerApi } from "./worker-api";

interface RunningWorker {
  remote: Remote<WorkerApi>;
  /** Rejects when the worker cannot run at all; it would otherwise never answer. */
  failure: Promise<never>;
}

let running: RunningWorker | null = null;

/** Puts a question to the one worker of this page, which starts at its first use. */
export function askWorker<Value>(question: (worker: Remote<WorkerApi>) => Promise<Value>): Promise<Value> {
  running ??= startWorker();
  return Promise.race([question(running.remote), running.failure]);
}

function startWorker(): RunningWorker {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const { promise: failure, reject } = Promise.withResolvers<never>();
  worker.onerror = ({ message }) =>
    reject(
      new ApiError(
        "api_error",
        `Files cannot be opened in this browser: ${message || "its worker does not start"}.`,
      ),
    );
  return { remote: wrap<WorkerApi>(worker), failure };
}
