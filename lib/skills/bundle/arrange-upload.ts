import { isJunk } from "./junk";

const ARCHIVE = /\.(zip|skill)$/i;

/** Folders that contain a SKILL.md and aren't inside another such folder; "" is the top. */
export function findSkillRoots(paths: string[]): string[] {
  const folders = paths
    .filter((path) => /(^|\/)SKILL\.md$/.test(path) && !isJunk(path))
    .map((path) => path.slice(0, -"SKILL.md".length).replace(/\/$/, ""));
  const roots: string[] = [];
  // With its slash, a folder sorts directly before everything inside it.
  for (const folder of folders.sort(byStart)) {
    const outer = roots.at(-1);
    if (outer === undefined || (outer !== folder && !isInside(folder, outer))) roots.push(folder);
  }
  return roots.sort();
}

/** Archives that contain skills rather than belong to one: dropped by themselves, or in folders without a skill. */
export function findArchives(paths: string[]): string[] {
  const roots = findSkillRoots(paths);
  const isInSkill = insideAny(roots);
  return paths.filter(
    (path) =>
      ARCHIVE.test(path) && !isJunk(path) && !isInSkill(path) && (roots.length === 0 || !path.includes("/")),
  );
}

/** Tells whether a path is inside one of these folders, by binary search. The folders must not be inside each other. */
export function insideAny(folders: string[]): (path: string) => boolean {
  const sorted = folders.toSorted(byStart);
  return (path) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (startOf(sorted[middle] ?? "") <= path) low = middle + 1;
      else high = middle;
    }
    const candidate = sorted[low - 1];
    return candidate !== undefined && isInside(path, candidate);
  };
}

function startOf(folder: string): string {
  return folder === "" ? "" : `${folder}/`;
}

function byStart(one: string, other: string): number {
  return startOf(one) < startOf(other) ? -1 : 1;
}

/** Takes the files of one skill out of a drop, their paths relative to `root`. */
export function takeSkill<File extends { path: string }>(files: File[], root: string): File[] {
  const start = root === "" ? 0 : root.length + 1;
  return files
    .filter((file) => isInside(file.path, root))
    .map((file) => ({ ...file, path: file.path.slice(start) }));
}

/**
 * Puts the files of one skill into the folder that an upload needs around them. A folder keeps the name it has; loose
 * files and those of an archive without a folder get the skill's, when there is one.
 */
export function wrapSkill<File extends { path: string }>(
  files: File[],
  root: string,
  name: string | null,
): File[] {
  const folder = root.split("/").at(-1) ?? "";
  const wrapper = (ARCHIVE.test(folder) ? "" : folder) || name;
  return wrapper ? files.map((file) => ({ ...file, path: `${wrapper}/${file.path}` })) : files;
}

/** A dropped path without the `./` or `/` that browsers put before it. */
export function tidyPath(path: string): string {
  return path.replace(/^(\.?\/)+/, "");
}

/** Whether a path is inside a folder; everything is inside "". */
export function isInside(path: string, folder: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}
