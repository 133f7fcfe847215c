import type { BundleEntry } from "@/lib/skills/bundle/bundle";

/**
 * Finds the deleted entry with the same size and CRC-32 for each added entry; each is used once. Equal file names are matched
 * first, then any name. Empty files match only by name.
 */
export function findMoves(deleted: BundleEntry[], added: BundleEntry[]): Map<BundleEntry, BundleEntry> {
  const origins = new Map<BundleEntry, BundleEntry>();
  const used = new Set<BundleEntry>();
  const pair = (keyOf: (entry: BundleEntry) => string, addedEntries: BundleEntry[]) => {
    const byKey = Map.groupBy(
      deleted.filter((entry) => !used.has(entry)),
      keyOf,
    );
    for (const entry of addedEntries) {
      const origin = byKey.get(keyOf(entry))?.shift();
      if (!origin) continue;
      origins.set(entry, origin);
      used.add(origin);
    }
  };
  pair((entry) => `${contentKey(entry)} ${fileNameOf(entry.path)}`, added);
  pair(
    contentKey,
    added.filter((entry) => entry.size > 0 && !origins.has(entry)),
  );
  return origins;
}

function contentKey(entry: BundleEntry): string {
  return `${entry.size} ${entry.crc32}`;
}

/** The last part of a path. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
