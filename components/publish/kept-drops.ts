import { createStore, del, entries, set } from "idb-keyval";
import { z } from "zod";
import { localStore, tabStore } from "@/components/ui/browser-store";
import type { Drop } from "@/lib/queries/drop";
import { type DropChoices, dropChoicesSchema, NO_CHOICES } from "./drop-choices";

/** A drop and the choices made for it so far. */
export interface HeldDrop {
  drop: Drop;
  choices: DropChoices;
  /** Whether it was dropped before this page was loaded. */
  isRestored: boolean;
  /** Whether the browser couldn't store it, so that it is lost with this page. */
  isUnkept?: boolean;
}

const DAY_MS = 24 * 60 * 60_000;
export const KEPT_FOR_DAYS = 7;
const OWN_DROP = "skilldeck-drop";
/** Choices are stored synchronously. A stored drop without choices was discarded. */
const CHOICES = "skilldeck-draft/";

const store = createStore("skilldeck", "drafts");

const keptDropSchema = z.object({
  id: z.string(),
  droppedAt: z.string(),
  skillId: z.string().nullable(),
  files: z.array(z.object({ path: z.string(), content: z.instanceof(File) })),
  emptyFolders: z.array(z.string()),
  unread: z.array(z.object({ path: z.string(), reason: z.string() })),
});

/** Stores a drop in this browser, replacing this tab's previous one. Resolves to false if the browser can't. */
export async function keepDrop(drop: Drop): Promise<boolean> {
  const last = tabStore.get(OWN_DROP);
  if (last !== null) void forgetDrop(last);
  tabStore.set(OWN_DROP, drop.id);
  holdLock(drop.id);
  const isChosenKept = keepChoices(drop.id, NO_CHOICES);
  const isStored = await ifAllowed(() => set(drop.id, drop, store).then(() => true));
  return isChosenKept && isStored === true;
}

/** Returns whether the browser stored them. */
export function keepChoices(dropId: string, chosen: DropChoices): boolean {
  return localStore.set(CHOICES + dropId, JSON.stringify(chosen));
}

/** Deletes the choices synchronously, so that a page loaded before the files are deleted doesn't restore the drop. */
export async function forgetDrop(dropId: string): Promise<void> {
  if (tabStore.get(OWN_DROP) === dropId) tabStore.remove(OWN_DROP);
  localStore.remove(CHOICES + dropId);
  await ifAllowed(() => del(dropId, store));
}

/** Finds the drop that this tab had before a reload, or else the newest one that no other tab has. Null if aborted. */
export async function findKeptDrop(signal: AbortSignal): Promise<HeldDrop | null> {
  const kept = (await ifAllowed(listKept)) ?? [];
  if (signal.aborted) return null;
  const own = kept.find(({ id }) => id === tabStore.get(OWN_DROP));
  if (own) holdLock(own.id);
  const drop = own ?? (await ifAllowed(() => lockOrphan(kept, signal)));
  const choices = drop && choicesAbout(drop.id);
  // A newer drop aborted the search, or another tab discarded this drop.
  if (signal.aborted || !choices) return null;
  tabStore.set(OWN_DROP, drop.id);
  return { drop, choices, isRestored: true };
}

/** Lists the stored drops, and deletes discarded and expired ones. */
async function listKept(): Promise<Drop[]> {
  const kept: Drop[] = [];
  for (const [id, value] of await entries<string, unknown>(store)) {
    const { data: drop } = keptDropSchema.safeParse(value);
    const isWanted =
      drop && choicesAbout(id) && Date.now() - Date.parse(drop.droppedAt) < KEPT_FOR_DAYS * DAY_MS;
    if (isWanted) kept.push(drop);
    else await forgetDrop(id);
  }
  return kept;
}

function choicesAbout(dropId: string): DropChoices | null {
  const text = localStore.get(CHOICES + dropId);
  if (text === null) return null;
  try {
    return dropChoicesSchema.parse(JSON.parse(text));
  } catch {
    return NO_CHOICES;
  }
}

/** The browser releases the lock of a drop when its tab closes or crashes. */
function holdLock(dropId: string): void {
  // Rejected where site data is blocked, but then no drop is stored that another tab could take.
  navigator.locks?.request(lockOf(dropId), untilClosed).catch(() => undefined);
}

/** Locks the newest drop that no tab has locked. Aborting the search releases the lock. */
async function lockOrphan(kept: Drop[], signal: AbortSignal): Promise<Drop | null> {
  const newestFirst = kept.toSorted((a, b) => (a.droppedAt < b.droppedAt ? 1 : -1));
  for (const drop of newestFirst) if (await lockIfFree(drop.id, signal)) return drop;
  return null;
}

async function lockIfFree(dropId: string, signal: AbortSignal): Promise<boolean> {
  if (!navigator.locks) return true;
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(lockOf(dropId), { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock && untilAborted(signal);
      })
      .catch(reject);
  });
}

function untilClosed(): Promise<never> {
  return new Promise(() => undefined);
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve());
  });
}

function lockOf(dropId: string): string {
  return `skilldeck-drop/${dropId}`;
}

/** Null if the browser refuses: a draft that isn't stored can still be published. */
async function ifAllowed<Value>(use: () => Promise<Value>): Promise<Value | null> {
  try {
    return await use();
  } catch {
    return null;
  }
}
