/** Two paths that cannot lie side by side on every computer. */
export interface PathCollision {
  path: string;
  other: string;
}

interface Claim {
  spelling: string;
  isFolder: boolean;
  /** False for a folder that only exists because a file lies in it. */
  isListed: boolean;
}

function fold(path: string): string {
  if (/^[\x20-\x7e]*$/.test(path)) return path.toLowerCase();
  return path.normalize("NFC").toLowerCase().toUpperCase().toLowerCase().normalize("NFC");
}

function parentsOf(path: string): string[] {
  const parents: string[] = [];
  for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1)) {
    parents.push(path.slice(0, slash));
  }
  return parents;
}

function isSamePlace(earlier: Claim, later: Claim): boolean {
  const areFolders = earlier.isFolder && later.isFolder;
  return areFolders && earlier.spelling === later.spelling && !(earlier.isListed && later.isListed);
}

/**
 * Paths that repeat an earlier one exactly, by case or by Unicode composition, and files that are also folders.
 * A path that ends in `/` is a folder. Each path is reported at most once.
 */
export function findPathCollisions(paths: string[]): PathCollision[] {
  const claims = new Map<string, Claim>();
  const knownFolders = new Set<string>();

  function claim(wanted: Claim): string | null {
    const key = fold(wanted.spelling);
    const earlier = claims.get(key);
    if (earlier && !isSamePlace(earlier, wanted)) return earlier.spelling;
    if (!earlier || wanted.isListed) claims.set(key, wanted);
    return null;
  }

  function claimParents(path: string): string | null {
    for (const spelling of parentsOf(path)) {
      if (knownFolders.has(spelling)) continue;
      const other = claim({ spelling, isFolder: true, isListed: false });
      if (other !== null) return other;
      knownFolders.add(spelling);
    }
    return null;
  }

  return paths.flatMap((path) => {
    const isFolder = path.endsWith("/");
    const spelling = isFolder ? path.slice(0, -1) : path;
    const other = claimParents(spelling) ?? claim({ spelling, isFolder, isListed: true });
    return other === null ? [] : [{ path, other }];
  });
}
