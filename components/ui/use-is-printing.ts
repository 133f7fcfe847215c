"use client";

import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

const listeners = new Set<() => void>();
let isOnPaper = false;
let isListening = false;

function change(next: boolean): void {
  if (next === isOnPaper) return;
  isOnPaper = next;
  // The browser lays out the pages as soon as its event handlers return.
  flushSync(() => {
    for (const listener of [...listeners]) listener();
  });
}

function subscribe(listener: () => void): () => void {
  if (!isListening) {
    isListening = true;
    const paper = matchMedia("print");
    isOnPaper = paper.matches;
    addEventListener("beforeprint", () => change(true));
    addEventListener("afterprint", () => change(false));
    paper.addEventListener("change", ({ matches }) => change(matches));
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the page is drawn for paper, where nothing scrolls. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isOnPaper,
    () => false,
  );
}
