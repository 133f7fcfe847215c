"use client";

import { useSyncExternalStore } from "react";
import { localStore } from "@/components/ui/browser-store";

const STORAGE_KEY = "skilldeck.viewed";
/** A name is 64 characters; this stays far below what a browser keeps for a site. */
const MAX_KEPT_MARKS = 5_000;

const listeners = new Set<() => void>();
const NONE: string[] = [];
let marks: string[] | null = null;

function read(): string[] {
  marks ??= (localStore.get(STORAGE_KEY) ?? "").split(" ").filter(Boolean);
  return marks;
}

function write(next: string[]): void {
  marks = next.slice(-MAX_KEPT_MARKS);
  localStore.set(STORAGE_KEY, marks.join(" "));
  for (const listener of listeners) listener();
}

function onOtherTab({ key }: StorageEvent): void {
  if (key !== STORAGE_KEY) return;
  marks = null;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener("storage", onOtherTab);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener("storage", onOtherTab);
  };
}

/** Marks a change as viewed, or takes the mark back. Changes are named by their content. */
export function toggleViewed(changeId: string): void {
  const before = read();
  write(before.includes(changeId) ? before.filter((mark) => mark !== changeId) : [...before, changeId]);
}

/** The changes that this person has viewed, in any comparison, on this browser. */
export function useViewedMarks(): ReadonlySet<string> {
  return new Set(useSyncExternalStore(subscribe, read, () => NONE));
}
