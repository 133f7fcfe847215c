"use client";

import { useSyncExternalStore } from "react";

/** The lines in the address, 1-based and inclusive: `#L10-L20` in a file, `#R10` on one side of a comparison. */
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

/** Puts a line into the address. With `isStretching` (a Shift+click), the range from the previous line on the same side. */
export function pointAtLine(side: "L" | "R", line: number, isStretching: boolean): void {
  const before = isStretching ? parseLineAnchor(location.hash) : null;
  const first = before?.side === side ? before.first : line;
  pointAt({ side, first: Math.min(first, line), last: Math.max(first, line) });
}

/** Puts lines into the address, or removes them. `search` is the query string before them. */
export function pointAt(anchor: LineAnchor | null, search = location.search): void {
  // With a null state, Next's router adopts the new address. With its own state, it would restore the old one.
  history.replaceState(null, "", location.pathname + search + (anchor ? formatLineAnchor(anchor) : ""));
  // replaceState fires no event, so this fires the one that following a link would.
  dispatchEvent(new HashChangeEvent("hashchange"));
}

function subscribe(onChange: () => void): () => void {
  addEventListener("hashchange", onChange);
  // A router link to another line of the same page pushes an entry, which fires no hashchange.
  window.navigation?.addEventListener("currententrychange", onChange);
  return () => {
    removeEventListener("hashchange", onChange);
    window.navigation?.removeEventListener("currententrychange", onChange);
  };
}

/** The lines in the address, or null. */
export function useLineAnchor(): LineAnchor | null {
  const hash = useSyncExternalStore(
    subscribe,
    () => location.hash,
    () => "",
  );
  return parseLineAnchor(hash);
}
