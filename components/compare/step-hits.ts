import type { Hit } from "@/lib/worker/find-in-comparison";

/** Where reading is: a line of a file, 0 for its top. */
type Place = Pick<Hit, "path" | "line"> & Partial<Hit>;

/** The match at a place or the next one after it, around the end if need be. `paths` are the files in the order of the page. */
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

export function isSameHit(one: Hit, other: Hit): boolean {
  return (
    one.path === other.path && one.side === other.side && one.line === other.line && one.nth === other.nth
  );
}
