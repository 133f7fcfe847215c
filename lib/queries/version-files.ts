import { queryOptions } from "@tanstack/react-query";
import { transfer } from "comlink";
import type { BundleEntry } from "@/lib/skills/bundle/bundle";
import { openInWorker } from "@/lib/worker/remote";
import { downloadVersion } from "./download-version";

/** An open bundle: the worker knows its files under this key. */
export interface OpenedBundle {
  key: string;
  entries: BundleEntry[];
}

export const FILES_QUERY = "files";
/** Of drafts, whose bundle has the same key as the query. */
export const DRAFT_QUERY = "draft";

const KEPT_AFTER_LAST_USE_MS = 30 * 60_000;

/** A version's files: its zip is downloaded once, opened in the worker, and kept there. */
export function versionFilesQuery(skillId: string, version: string) {
  return queryOptions({
    queryKey: [FILES_QUERY, skillId, version],
    queryFn: async ({ signal }): Promise<OpenedBundle> => {
      const key = bundleKey(skillId, version);
      // Opened again in another worker, it is downloaded again: the browser has it in its cache.
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
