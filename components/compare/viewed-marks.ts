"use client";

import { useSyncExternalStore } from "react";
import { localStore } from "@/components/ui/browser-store";

const STORAGE_KEY = "skilldeck.viewed";
/** An id has 64 characters, so this stays far below a browser's storage limit. */
const MAX_KEPT_MARKS = 5_000;

const listeners = new Set<() => void>();
const NONE: string[] = [];
/** The stored text of `marks`; null until it is read. */
let stored: string | null = null;
let marks = NONE;

function load(): void {
  const text = localStore.get(STORAGE_KEY) ?? "";
  if (text === stored) return;
  stored = text;
  marks = text.split(" ").filter(Boolean);
}

function read(): string[] {
  if (stored === null) load();
  return marks;
}

function write(next: string[]): void {
  marks = next.slice(-MAX_KEPT_MARKS);
  stored = marks.join(" ");
  localStore.set(STORAGE_KEY, stored);
  for (const listener of listeners) listener();
}

function onOtherTab({ key }: StorageEvent): void {
  if (key !== STORAGE_KEY) return;
  load();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    addEventListener("storage", onOtherTab);
    // Another tab may have changed the marks while this one didn't listen.
    load();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener("storage", onOtherTab);
  };
}

/** Marks a change as viewed, or removes the mark. */
export function toggleViewed(changeId: string): void {
  const before = read();
  write(before.includes(changeId) ? before.filter((mark) => mark !== changeId) : [...before, changeId]);
}

/** Ids of the changes marked as viewed in this browser, in any comparison. */
export function useViewedMarks(): ReadonlySet<string> {
  return new Set(useSyncExternalStore(subscribe, read, () => NONE));
}
