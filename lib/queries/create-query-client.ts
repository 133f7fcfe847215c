import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "@/lib/skills/api/api-error";
import { forgetBundle } from "@/lib/worker/asks";
import { bundleKey, DRAFT_QUERY, FILES_QUERY } from "./version-files";

const LIST_FRESH_MS = 10_000;
const MAX_RETRIES = 2;

/** Whether to retry: a fault may be temporary, a refusal isn't. */
function isWorthRetrying(failures: number, error: Error): boolean {
  const isRefusal = error instanceof ApiError && error.status >= 400 && error.status < 500;
  return !isRefusal && failures < MAX_RETRIES;
}

export function createQueryClient(): QueryClient {
  const queryClient = new QueryClient({
    defaultOptions: {
      // The server may be on this machine, which an offline browser still reaches.
      queries: {
        staleTime: LIST_FRESH_MS,
        retry: isWorthRetrying,
        networkMode: "always",
        // Off by default in this network mode.
        refetchOnReconnect: true,
      },
      mutations: { networkMode: "always" },
    },
  });
  queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type !== "removed" || !query.state.data) return;
    const [resource, ...names] = query.queryKey.map(String);
    if (resource === FILES_QUERY) forgetBundle(bundleKey(names[0] ?? "", names[1] ?? ""));
    if (resource === DRAFT_QUERY) forgetBundle(names[0] ?? "");
  });
  return queryClient;
}
