import type { Hit } from "@/lib/worker/find-in-comparison";

/** The place being read. Line 0 is the top of the file. */
type Place = Pick<Hit, "path" | "line"> & Partial<Hit>;

/** The match at a place or the next one after it, wrapping around at the end. `paths` are the files in page order. */
export function firstHit(hits: Hit[], paths: string[], place: Place): Hit | undefined {
  const order = new Map(paths.map((path, index) => [path, index]));
  const start = order.get(place.path) ?? 0;
  const same = hits.find(
    (hit) => hit.path === place.path && hit.side === place.side && hit.line === place.line,
  );
  const isAfter = ({ path, line }: Hit) => {
    const file = order.get(path) ?? 0;
    return file > start || (file === start && line >= place.line);
  };
  return same ?? hits.find(isAfter) ?? hits[0];
}

/** The first match at or after a place (`by` 1), or the last one before it (`by` -1). Wraps around. */
export function hitBeside(
  hits: Hit[],
  paths: string[],
  { place, by }: { place: Place; by: 1 | -1 },
): Hit | undefined {
  const next = firstHit(hits, paths, place);
  return by === 1 || !next ? next : hits.at(hits.indexOf(next) - 1);
}

export function isSameHit(one: Hit, other: Hit): boolean {
  return (
    one.path === other.path && one.side === other.side && one.line === other.line && one.nth === other.nth
  );
}
