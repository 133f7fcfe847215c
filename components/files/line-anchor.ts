"use client";

import { useSyncExternalStore } from "react";

/** Lines that the address points at, 1-based and inclusive: `#L10-L20` in a file, `#R10` on a side of a comparison. */
export interface LineAnchor {
  side: "L" | "R";
  first: number;
  last: number;
}

const ANCHOR = /^#([LR])(\d{1,9})(?:-[LR](\d{1,9}))?$/;

export function parseLineAnchor(hash: string): LineAnchor | null {
  const match = ANCHOR.exec(hash);
  if (!match) return null;
  const first = Number(match[2]);
  const last = Number(match[3] ?? match[2]);
  return { side: match[1] === "R" ? "R" : "L", first: Math.min(first, last), last: Math.max(first, last) };
}

export function formatLineAnchor({ side, first, last }: LineAnchor): string {
  return first === last ? `#${side}${first}` : `#${side}${first}-${side}${last}`;
}

/** Points the address at lines. A click with shift stretches what was pointed at before. */
export function pointAtLine(side: "L" | "R", line: number, isStretching: boolean): void {
  const before = isStretching ? parseLineAnchor(location.hash) : null;
  const first = before?.side === side ? before.first : line;
  pointAt({ side, first: Math.min(first, line), last: Math.max(first, line) });
}

/** Points the address at lines, or at none; `search` is what stands before them. */
export function pointAt(anchor: LineAnchor | null, search = location.search): void {
  // Without a state of its own the router takes the address over; else it would write its older one back.
  history.replaceState(null, "", location.pathname + search + (anchor ? formatLineAnchor(anchor) : ""));
  // replaceState fires no event; this page listens to the one that a followed link would fire.
  dispatchEvent(new HashChangeEvent("hashchange"));
}

function subscribe(onChange: () => void): () => void {
  addEventListener("hashchange", onChange);
  // A router's link to another line of the same page pushes an entry, of which no hashchange tells.
  window.navigation?.addEventListener("currententrychange", onChange);
  return () => {
    removeEventListener("hashchange", onChange);
    window.navigation?.removeEventListener("currententrychange", onChange);
  };
}

/** The lines that the address points at, or null. */
export function useLineAnchor(): LineAnchor | null {
  const hash = useSyncExternalStore(
    subscribe,
    () => location.hash,
    () => "",
  );
  return parseLineAnchor(hash);
}
