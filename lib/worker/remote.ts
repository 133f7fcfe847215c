import { type Question, WorkerLink } from "./worker-link";

/** The one worker of this page, which starts at its first use. */
const link = new WorkerLink(() => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }));

/** Puts a question to the worker; it may be put a second time, and must not use up what it hands over. */
export function askWorker<Value>(question: Question<Value>): Promise<Value> {
  return link.ask(question);
}

/** Opens a bundle in the worker by a question that can be put again at any time. */
export function openInWorker<Value>(key: string, question: Question<Value>): Promise<Value> {
  return link.open(key, question);
}

export function closeInWorker(key: string): void {
  link.close(key);
}
