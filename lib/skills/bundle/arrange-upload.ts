import { isJunk } from "./junk";

export interface ArrangedUpload<File> {
  /** Files to send, their path with the wrapper folder. */
  files: File[];
  /** Paths that stay behind: junk, and what lies outside the skill's folder. */
  leftOut: string[];
}

/** Folders that hold a SKILL.md and lie in no other such folder; "" is the top. */
export function findSkillRoots(paths: string[]): string[] {
  const folders = paths
    .filter((path) => /(^|\/)SKILL\.md$/.test(path) && !isJunk(path))
    .map((path) => path.slice(0, -"SKILL.md".length).replace(/\/$/, ""));
  return folders
    .filter((folder) => !folders.some((other) => other !== folder && isInside(folder, other)))
    .sort();
}

/** Puts the files of one skill into a folder of its name: `root` is left as it is called, loose files get `name`. */
export function arrangeUpload<File extends { path: string }>(
  files: File[],
  root: string,
  name: string | null,
): ArrangedUpload<File> {
  const wrapper = root.split("/").at(-1) || name;
  const arranged: ArrangedUpload<File> = { files: [], leftOut: [] };
  for (const file of files) {
    const isKept = isInside(file.path, root) && !isJunk(file.path);
    if (!isKept) arranged.leftOut.push(file.path);
    else {
      const path = root === "" ? file.path : file.path.slice(root.length + 1);
      arranged.files.push({ ...file, path: wrapper ? `${wrapper}/${path}` : path });
    }
  }
  return arranged;
}

/** A dropped path without the `./` or `/` that browsers put before it. */
export function tidyPath(path: string): string {
  return path.replace(/^(\.?\/)+/, "");
}

function isInside(path: string, folder: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}
