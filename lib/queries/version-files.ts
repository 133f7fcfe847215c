import { queryOptions } from "@tanstack/react-query";
import { transfer } from "comlink";
import type { BundleEntry } from "@/lib/skills/bundle/bundle";
import { openInWorker } from "@/lib/worker/remote";
import { downloadVersion } from "./download-version";

/** A bundle that is open in the worker under this key. */
export interface OpenedBundle {
  key: string;
  entries: BundleEntry[];
}

export const FILES_QUERY = "files";
/** Query key of drafts, followed by the key of their bundle. */
export const DRAFT_QUERY = "draft";

const KEPT_AFTER_LAST_USE_MS = 30 * 60_000;

/** A version's files. Its zip is downloaded once and stays open in the worker. */
export function versionFilesQuery(skillId: string, version: string) {
  return queryOptions({
    queryKey: [FILES_QUERY, skillId, version],
    queryFn: async ({ signal }): Promise<OpenedBundle> => {
      const key = bundleKey(skillId, version);
      // A new worker downloads the zip again, from the browser's cache.
      const entries = await openInWorker(key, async (worker) => {
        const zip = await downloadVersion(skillId, version, signal);
        return worker.openZip(key, transfer(zip, [zip]));
      });
      return { key, entries };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_AFTER_LAST_USE_MS,
  });
}

export function bundleKey(skillId: string, version: string): string {
  return `${skillId}/${version}`;
}
