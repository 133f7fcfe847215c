"use client";

import { type QueryClient, queryOptions, skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { pointAt } from "@/components/files/line-anchor";
import { type DropChoices, NO_CHOICES } from "./drop-choices";
import { findKeptDrop, forgetDrop, type HeldDrop, keepChoices, keepDrop } from "./kept-drops";
import type { ReadDrop } from "./read-transfer";

/** This tab's drop: the stored one at first, then the last one dropped. */
const heldQuery = queryOptions({
  queryKey: ["held-drop"],
  queryFn: ({ signal }) => findKeptDrop(signal),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  retry: false,
  retryOnMount: false,
});

/** A drop that is being read from disk. */
interface Reading {
  /** Files read so far. */
  count: number;
  /** Stops reading, and goes back to the previous drop. */
  cancel: () => void;
}

/** Never fetched: `takeDrop` writes its progress here, then null at the end. */
const readingQuery = queryOptions<Reading | null>({
  queryKey: ["reading-drop"],
  queryFn: skipToken,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

interface HeldDropState {
  held: HeldDrop | null;
  /** Whether the stored drop or a new one is being read. */
  isReading: boolean;
  /** The progress of a new drop. */
  reading: Reading | null;
  /** Why the last drop couldn't be read. */
  error: Error | null;
  /** Clears the error, and goes back to the previous drop. */
  dismiss: () => void;
  choose: (change: (before: DropChoices) => Partial<DropChoices>) => void;
  discard: () => void;
}

/** The drop of this tab, from any of its pages, even from before a reload. */
export function useHeldDrop(): HeldDropState {
  const queryClient = useQueryClient();
  const held = useQuery(heldQuery);
  const reading = useQuery(readingQuery);
  return {
    held: held.data ?? null,
    isReading: held.isFetching,
    reading: reading.data ?? null,
    error: held.error,
    dismiss: () => queryClient.setQueryData(heldQuery.queryKey, (before) => before ?? null),
    choose: (change) => {
      const next = queryClient.setQueryData(
        heldQuery.queryKey,
        (before) => before && { ...before, choices: { ...before.choices, ...change(before.choices) } },
      );
      if (next) keepChoices(next.drop.id, next.choices);
    },
    discard: () => {
      clearLine();
      if (held.data) void forgetDrop(held.data.drop.id);
      queryClient.setQueryData(heldQuery.queryKey, null);
    },
  };
}

/** Returns a function that reads a drop, which replaces the previous one. */
export function useTakeDrop() {
  const queryClient = useQueryClient();
  const isPublishing = usePathname() === "/publish";
  return (read: ReadDrop, skillId: string | null) => {
    if (isPublishing) clearLine();
    void takeDrop(queryClient, read, skillId);
  };
}

/** Clears the address's line, which belongs to the previous draft. */
function clearLine(): void {
  if (location.hash) pointAt(null);
}

async function takeDrop(queryClient: QueryClient, read: ReadDrop, skillId: string | null) {
  queryClient.getQueryData(readingQuery.queryKey)?.cancel();
  await queryClient.cancelQueries({ queryKey: heldQuery.queryKey });
  const controller = new AbortController();
  const show = (reading: Reading | null) => queryClient.setQueryData(readingQuery.queryKey, reading);
  const cancel = () => {
    controller.abort();
    show(null);
    void queryClient.cancelQueries({ queryKey: heldQuery.queryKey });
  };
  const onRead = (count: number) => void show({ count, cancel });
  onRead(0);
  let keeping = Promise.resolve(true);
  await queryClient.prefetchQuery({
    ...heldQuery,
    staleTime: 0,
    queryFn: async () => {
      const drop = {
        id: crypto.randomUUID(),
        droppedAt: new Date().toISOString(),
        skillId,
        ...(await read({ onRead, signal: controller.signal })),
      };
      keeping = keepDrop(drop);
      return { drop, choices: NO_CHOICES, isRestored: false };
    },
  });
  if (!controller.signal.aborted) show(null);
  const taken = queryClient.getQueryData(heldQuery.queryKey);
  if (await keeping) return;
  queryClient.setQueryData(heldQuery.queryKey, (held) =>
    held?.drop === taken?.drop ? held && { ...held, isUnkept: true } : held,
  );
}
