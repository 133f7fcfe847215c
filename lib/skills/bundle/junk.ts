const JUNK_PART = /(?:^|\/)(?:__MACOSX|\.git|node_modules|__pycache__)(?:\/|$)/i;
const JUNK_FILE = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*|[^/]*\.pyc|Icon\r)$/i;

/** Junk that is kept or left out as a unit: a file, or a folder with everything in it. */
export interface Junk {
  path: string;
  fileCount: number;
  isKept: boolean;
}

/** Whether a path was left by an operating system or a tool, at any level. Not part of a skill unless the user keeps it. */
export function isJunk(path: string): boolean {
  return JUNK_PART.test(path) || JUNK_FILE.test(path);
}

/** A junk path up to its first junk folder, or all of it for a junk file: "s/.git" for "s/.git/hooks/x". Null if it isn't junk. */
export function findJunkRoot(path: string): string | null {
  if (!isJunk(path)) return null;
  const parts = path.split("/");
  const folder = parts.slice(0, -1).findIndex((part) => JUNK_PART.test(part));
  return folder === -1 ? path : parts.slice(0, folder + 1).join("/");
}

/** All junk among these paths; `kept` lists what the user chose to keep. */
export function listJunk(paths: string[], kept: readonly string[]): Junk[] {
  const found = new Map<string, Junk>();
  const keptRoots = new Set(kept);
  for (const path of paths) {
    const root = findJunkRoot(path);
    if (root === null) continue;
    const junk = found.get(root) ?? { path: root, fileCount: 0, isKept: keptRoots.has(root) };
    junk.fileCount += 1;
    found.set(root, junk);
  }
  return [...found.values()];
}

/** Tells whether a path is left out: junk that is not in `kept`. */
export function leftBehindUnless(kept: readonly string[]): (path: string) => boolean {
  const keptRoots = new Set(kept);
  return (path) => {
    const root = findJunkRoot(path);
    return root !== null && !keptRoots.has(root);
  };
}
