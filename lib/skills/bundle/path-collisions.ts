import type { Pieces } from "@/lib/skills/pieces";

/** Parts of paths processed between two pauses. */
const PIECE_PARTS = 4_000;

/** Two paths that can't exist side by side on every system. */
export interface PathCollision {
  path: string;
  other: string;
}

/** A file or folder that an earlier path named, or one of its parent folders. */
interface Place {
  id: number;
  parent: Place | null;
  /** The last part of its path, as first spelled. */
  part: string;
  isFolder: boolean;
  /** False for a folder that exists only because of a file inside it. */
  isListed: boolean;
}

function fold(part: string): string {
  if (/^[\x20-\x7e]*$/.test(part)) return part.toLowerCase();
  return part.normalize("NFC").toLowerCase().toUpperCase().toLowerCase().normalize("NFC");
}

function pathOf({ parent, part }: Place): string {
  const parts = [part];
  for (let above = parent; above; above = above.parent) parts.push(above.part);
  return parts.reverse().join("/");
}

function isSamePlace(earlier: Place, part: string, isFolder: boolean): boolean {
  return earlier.isFolder && isFolder && earlier.part === part;
}

/** Places by parent folder and folded name. A key contains one part of a path, so memory is linear in the length of the paths. */
class Places {
  readonly #known = new Map<string, Place>();

  /** Adds the path with these parts, or returns the earlier place it collides with. */
  claim(parts: string[], isFolder: boolean): Place | null {
    let parent: Place | null = null;
    for (const [index, part] of parts.entries()) {
      const isListed = index === parts.length - 1;
      const key = `${parent?.id ?? ""}/${fold(part)}`;
      const earlier = this.#known.get(key);
      if (earlier && !isSamePlace(earlier, part, !isListed || isFolder)) return earlier;
      if (earlier?.isListed && isListed) return earlier;
      const place: Place = earlier ?? this.#add(key, { parent, part, isFolder: !isListed || isFolder });
      place.isListed ||= isListed;
      parent = place;
    }
    return null;
  }

  #add(key: string, place: Omit<Place, "id" | "isListed">): Place {
    const added = { ...place, id: this.#known.size, isListed: false };
    this.#known.set(key, added);
    return added;
  }
}

/**
 * Paths that repeat an earlier one exactly, by case or by Unicode composition, and files that are also folders.
 * A path that ends in `/` is a folder. Each path is reported at most once. Time and memory are linear in the paths' length.
 */
export function* findPathCollisions(paths: Iterable<string>): Pieces<PathCollision[]> {
  const places = new Places();
  const collisions: PathCollision[] = [];
  let partsSincePause = 0;
  for (const path of paths) {
    const isFolder = path.endsWith("/");
    const parts = (isFolder ? path.slice(0, -1) : path).split("/");
    partsSincePause += parts.length;
    if (partsSincePause > PIECE_PARTS) {
      yield;
      partsSincePause = parts.length;
    }
    const earlier = places.claim(parts, isFolder);
    if (earlier) collisions.push({ path, other: pathOf(earlier) });
  }
  return collisions;
}
