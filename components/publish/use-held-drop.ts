"use client";

import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import type { DroppedFiles } from "@/lib/queries/drop";
import { type DropChoices, NO_CHOICES } from "./drop-choices";
import { findKeptDrop, forgetDrop, type HeldDrop, keepChoices, keepDrop } from "./kept-drops";

/** The drop of this tab: looked for in the browser's store once, then whatever was dropped last. */
const heldQuery = queryOptions({
  queryKey: ["held-drop"],
  queryFn: findKeptDrop,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  retry: false,
  retryOnMount: false,
});

interface HeldDropState {
  held: HeldDrop | null;
  /** The browser's store or a folder is being read. */
  isReading: boolean;
  /** Why the last drop could not be read. */
  error: Error | null;
  /** Leaves that error, and goes back to what was there before. */
  dismiss: () => void;
  choose: (change: (before: DropChoices) => Partial<DropChoices>) => void;
  discard: () => void;
}

/** What was dropped, on whichever page, also before the page was loaded anew. */
export function useHeldDrop(): HeldDropState {
  const queryClient = useQueryClient();
  const held = useQuery(heldQuery);
  return {
    held: held.data ?? null,
    isReading: held.isFetching,
    error: held.error,
    dismiss: () => queryClient.setQueryData(heldQuery.queryKey, (before) => before ?? null),
    choose: (change) => {
      const next = queryClient.setQueryData(
        heldQuery.queryKey,
        (before) => before && { ...before, choices: { ...before.choices, ...change(before.choices) } },
      );
      if (next) void keepChoices(next.drop.id, next.choices);
    },
    discard: () => {
      if (held.data) void forgetDrop(held.data.drop.id);
      queryClient.setQueryData(heldQuery.queryKey, null);
    },
  };
}

/** Takes a drop in place of the one before; `files` are being read already. */
export function useTakeDrop() {
  const queryClient = useQueryClient();
  return (files: Promise<DroppedFiles>, skillId: string | null) => void takeDrop(queryClient, files, skillId);
}

async function takeDrop(queryClient: QueryClient, files: Promise<DroppedFiles>, skillId: string | null) {
  await queryClient.cancelQueries({ queryKey: heldQuery.queryKey });
  await queryClient.prefetchQuery({
    ...heldQuery,
    staleTime: 0,
    queryFn: async () => {
      const drop = {
        id: crypto.randomUUID(),
        droppedAt: new Date().toISOString(),
        skillId,
        ...(await files),
      };
      void keepDrop(drop);
      return { drop, choices: NO_CHOICES, isRestored: false };
    },
  });
}
