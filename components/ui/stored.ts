"use client";

import { useSyncExternalStore } from "react";
import { localStore } from "./browser-store";

/** The allowed values of each name; the first is the default. */
type Choices = Record<string, readonly [unknown, ...unknown[]]>;

type Chosen<Offered extends Choices> = { [Name in keyof Offered]: Offered[Name][number] };

/** A hook that reads the stored choices, and a function that changes them. */
type Stored<Value> = [use: () => Value, change: (change: Partial<Value>) => void];

/** Stores choices in the browser under a key. A value that isn't allowed is ignored. */
export function createStored<const Offered extends Choices>(
  key: string,
  choices: Offered,
): Stored<Chosen<Offered>> {
  type Value = Chosen<Offered>;
  const listeners = new Set<() => void>();
  const initial = parseStored(null, choices);
  let current: Value | null = null;

  function read(): Value {
    current ??= parseStored(localStore.get(key), choices);
    return current;
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  function useStored(): Value {
    return useSyncExternalStore(subscribe, read, () => initial);
  }

  function change(change: Partial<Value>): void {
    current = { ...read(), ...change };
    localStore.set(key, JSON.stringify(current));
    for (const listener of listeners) listener();
  }

  return [useStored, change];
}

function parseStored<Offered extends Choices>(text: string | null, choices: Offered): Chosen<Offered> {
  const stored = new Map(entriesOf(text));
  const chosen = Object.entries(choices).map(([name, offered]) => [
    name,
    offered.includes(stored.get(name)) ? stored.get(name) : offered[0],
  ]);
  return Object.fromEntries(chosen) as Chosen<Offered>;
}

function entriesOf(text: string | null): [string, unknown][] {
  try {
    return Object.entries(JSON.parse(text ?? "{}") ?? {});
  } catch {
    return [];
  }
}
