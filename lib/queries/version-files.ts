import { queryOptions } from "@tanstack/react-query";
import { transfer } from "comlink";
import { apiPaths } from "@/lib/skills/api/addresses";
import type { BundleEntry } from "@/lib/skills/bundle/bundle";
import { askWorker } from "@/lib/worker/remote";
import { request } from "./request";

/** An open bundle: the worker knows its files under this key. */
export interface OpenedBundle {
  key: string;
  entries: BundleEntry[];
}

export const FILES_QUERY = "files";

const KEPT_AFTER_LAST_USE_MS = 30 * 60_000;

/** A version's files: its zip is downloaded once, opened in the worker, and kept there. */
export function versionFilesQuery(skillId: string, version: string) {
  return queryOptions({
    queryKey: [FILES_QUERY, skillId, version],
    queryFn: async ({ signal }): Promise<OpenedBundle> => {
      const response = await request(apiPaths.content(skillId, version), { signal });
      const zip = await response.arrayBuffer();
      const key = bundleKey(skillId, version);
      return { key, entries: await askWorker(async (worker) => worker.openZip(key, transfer(zip, [zip]))) };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_AFTER_LAST_USE_MS,
  });
}

export function bundleKey(skillId: string, version: string): string {
  return `${skillId}/${version}`;
}
