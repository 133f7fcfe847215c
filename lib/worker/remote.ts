import { type Question, WorkerLink } from "./worker-link";

/** The page's only worker, started on first use. */
const link = new WorkerLink(() => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }));

/** Asks the worker. A question may be sent again, so it must not transfer or consume its data. */
export function askWorker<Value>(question: Question<Value>): Promise<Value> {
  return link.ask(question);
}

/** Opens a bundle in the worker. The question may be sent again at any time. */
export function openInWorker<Value>(key: string, question: Question<Value>): Promise<Value> {
  return link.open(key, question);
}

export function closeInWorker(key: string): void {
  link.close(key);
}
