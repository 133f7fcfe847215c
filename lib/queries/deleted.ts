import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ownPaths } from "@/lib/skills/api/addresses";
import { deletedPageSchema, restoredSchema } from "@/lib/skills/api/records-wire";
import { invalidateSkill } from "./invalidate-skill";
import { requestJson } from "./request";

/** Deleted versions that can be restored, most recently deleted first. */
export function deletedQuery() {
  return infiniteQueryOptions({
    queryKey: ["deleted"],
    queryFn: ({ pageParam, signal }) =>
      requestJson(ownPaths.deleted, deletedPageSchema, { query: { page: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextPage,
    select: ({ pages }) => pages.flatMap((page) => page.items),
  });
}

/** Restores a deleted version byte for byte, in its skill or in a new one. Each use of the hook restores at most once. */
export function useRestoreDeleted() {
  const queryClient = useQueryClient();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (id: string) =>
      requestJson(ownPaths.publishDeleted(id), restoredSchema, {
        method: "POST",
        headers: { "idempotency-key": idempotencyKey },
      }),
    // Also after an error, which may mean that it was published but couldn't be verified.
    onSettled: (restored) => invalidateSkill(queryClient, restored?.skillId ?? null),
  });
}
