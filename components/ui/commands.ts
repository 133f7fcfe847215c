"use client";

import { useEffect, useSyncExternalStore } from "react";

/** Something the user can do or open on the current page. */
export interface Command {
  what: string;
  /** In the syntax of react-hotkeys-hook. */
  keys?: string;
  run: () => void;
}

/** Palette groups that pages fill. */
export const COMMANDS = "Commands";
export const FILES = "Files";

export interface CommandGroup {
  name: string;
  commands: Command[];
}

const registered = new Map<symbol, CommandGroup>();
const listeners = new Set<() => void>();
const NONE: CommandGroup[] = [];
let groups = NONE;

function notify(): void {
  const byName = new Map<string, Command[]>();
  for (const { name, commands } of registered.values())
    byName.set(name, [...(byName.get(name) ?? []), ...commands]);
  groups = [...byName].map(([name, commands]) => ({ name, commands }));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Every registered command, by group. */
export function useCommandGroups(): CommandGroup[] {
  return useSyncExternalStore(
    subscribe,
    () => groups,
    () => NONE,
  );
}

/** Lists commands in the palette while the component is mounted. */
export function useCommands(name: string, commands: Command[]): void {
  useEffect(() => {
    const id = Symbol(name);
    registered.set(id, { name, commands });
    notify();
    return () => {
      registered.delete(id);
      notify();
    };
  }, [name, commands]);
}
