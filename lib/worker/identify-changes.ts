import { sidePaths } from "@/lib/skills/compare/side-paths";
import { sha256 } from "./compare-binary";
import { compareBundles } from "./compare-bundles";
import { openedBundle } from "./open-bundles";

/**
 * Identifies each change by path, bytes before and bytes after. The same change between two other versions has the same id;
 * after another edit of the file it has a new one. Ids by path, without those of unreadable files.
 */
export async function identifyChanges(baseKey: string, headKey: string): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const file of await compareBundles(baseKey, headKey)) {
    if (file.status === "unchanged") continue;
    const { basePath, headPath } = sidePaths(file);
    const sides = await Promise.all([digest(baseKey, basePath), digest(headKey, headPath)]).catch(() => null);
    if (sides === null) continue;
    ids[file.path] = await sha256(new TextEncoder().encode([basePath, headPath, ...sides].join("\n")));
  }
  return ids;
}

async function digest(key: string, path: string | null): Promise<string> {
  return path === null ? "absent" : sha256(new Uint8Array(await openedBundle(key).read(path)));
}
