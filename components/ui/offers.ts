"use client";

import { useEffect, useSyncExternalStore } from "react";

/** Something that can be done or opened from where one is. */
export interface Offer {
  what: string;
  /** The keys that do it, as react-hotkeys-hook spells them. */
  keys?: string;
  run: () => void;
}

/** Groups of the palette that the pages fill. */
export const COMMANDS = "Commands";
export const FILES = "Files";

export interface OfferGroup {
  name: string;
  offers: Offer[];
}

const registered = new Map<symbol, OfferGroup>();
const listeners = new Set<() => void>();
const NONE: OfferGroup[] = [];
let groups = NONE;

function publish(): void {
  const byName = new Map<string, Offer[]>();
  for (const { name, offers } of registered.values())
    byName.set(name, [...(byName.get(name) ?? []), ...offers]);
  groups = [...byName].map(([name, offers]) => ({ name, offers }));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Everything that is on offer now, by the groups of the palette. */
export function useOfferGroups(): OfferGroup[] {
  return useSyncExternalStore(
    subscribe,
    () => groups,
    () => NONE,
  );
}

/** Puts offers into the palette for as long as the component is there. */
export function useOffers(name: string, offers: Offer[]): void {
  useEffect(() => {
    const id = Symbol(name);
    registered.set(id, { name, offers });
    publish();
    return () => {
      registered.delete(id);
      publish();
    };
  }, [name, offers]);
}
