import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { ownPaths } from "@/lib/skills/api/addresses";
import { deletedPageSchema, restoredSchema } from "@/lib/skills/api/records-wire";
import { askAnew } from "./ask-anew";
import { newKeyHeader } from "./new-key-header";
import { requestJson } from "./request";

/** Deleted versions of which a copy is kept, the last deleted first. */
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

/** Publishes a deleted version again, byte for byte, in its skill or in a new one. */
export function usePublishDeleted() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      requestJson(ownPaths.publishDeleted(id), restoredSchema, { method: "POST", headers: newKeyHeader() }),
    // An error may mean: published, but not verified.
    onSettled: (restored) => askAnew(queryClient, restored?.skillId ?? null),
  });
}
