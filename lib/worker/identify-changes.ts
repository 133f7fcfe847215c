import { sidePaths } from "@/lib/skills/compare/side-paths";
import { sha256 } from "./compare-binary";
import { compareBundles } from "./compare-bundles";
import { openedBundle } from "./open-bundles";

/**
 * Names each change by its content: path, bytes before, bytes after. The same change between two other versions has the
 * same name; a file that was touched again has another. By changed path; one that cannot be read has none, and says why elsewhere.
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
