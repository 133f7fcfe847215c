"use client";

import { useSyncExternalStore } from "react";
import type * as z from "zod/mini";

/** A choice of this person: the hook that reads it, and what changes it. */
type Stored<Value> = [use: () => Value, change: (change: Partial<Value>) => void];

/** Keeps a choice under a key of localStorage. What an older or a foreign hand wrote there counts as nothing. */
export function createStored<Schema extends z.ZodMiniObject>(
  key: string,
  schema: Schema,
): Stored<z.output<Schema>> {
  type Value = z.output<Schema>;
  const listeners = new Set<() => void>();
  const initial: Value = schema.parse({});
  let current: Value | null = null;

  function read(): Value {
    current ??= parseStored(localStorage.getItem(key), schema) ?? initial;
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
    localStorage.setItem(key, JSON.stringify(current));
    for (const listener of listeners) listener();
  }

  return [useStored, change];
}

function parseStored<Schema extends z.ZodMiniObject>(
  text: string | null,
  schema: Schema,
): z.output<Schema> | null {
  try {
    return schema.parse(JSON.parse(text ?? ""));
  } catch {
    return null;
  }
}
