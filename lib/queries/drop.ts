import { queryOptions } from "@tanstack/react-query";
import { findArchives, findSkillRoots, tidyPath } from "@/lib/skills/bundle/arrange-upload";
import { type Junk, leftBehindUnless, listJunk } from "@/lib/skills/bundle/junk";
import type { FolderFile } from "@/lib/worker/open-bundles";
import { askWorker } from "@/lib/worker/remote";

/** A part of a drop that couldn't be read. */
export interface UnreadPart {
  path: string;
  reason: string;
}

/** The contents of a drop, from the browser. */
export interface DroppedFiles {
  files: { path: string; content: File }[];
  /** An upload is a list of files, so it can't include these. */
  emptyFolders: string[];
  unread: UnreadPart[];
}

/** A drop with its own id. */
export interface Drop extends DroppedFiles {
  id: string;
  droppedAt: string;
  /** The skill on whose page it was dropped. */
  skillId: string | null;
}

/** A zip of a drop, and the folder of its files in the opened drop: "" if the zip was dropped alone. */
interface UnpackedArchive {
  path: string;
  folder: string;
}

/** A drop with its archives unpacked. */
export interface OpenedDrop {
  dropId: string;
  /** Without generated files, unless they are kept. */
  files: FolderFile[];
  /** Folders that each contain a skill. */
  roots: string[];
  archives: UnpackedArchive[];
  junk: Junk[];
  emptyFolders: string[];
  unread: UnreadPart[];
}

/** Opens a drop. `kept` lists the generated files to include. */
export function dropQuery(drop: Drop, kept: readonly string[]) {
  return queryOptions({
    queryKey: ["drop", drop.id, kept],
    queryFn: () => openDrop(drop, kept),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

async function openDrop(drop: Drop, kept: readonly string[]): Promise<OpenedDrop> {
  const dropped = drop.files.map(({ path, content }) => ({
    path: tidyPath(path),
    content,
    executable: false,
  }));
  const zipPaths = new Set(findArchives(dropped.map((file) => file.path)));
  const files: FolderFile[] = dropped.filter((file) => !zipPaths.has(file.path));
  const paths = files.map((file) => file.path);
  const unread = [...drop.unread];
  const isAlone = dropped.length === 1;
  const archives = [...zipPaths].map((path) => ({ path, folder: isAlone ? "" : path }));
  for (const { path, content } of dropped.filter((file) => zipPaths.has(file.path))) {
    try {
      const options = { name: path, folder: isAlone ? "" : path, kept };
      const zip = await askWorker(async (worker) => worker.unpackZip(content, options));
      files.push(...zip.files);
      paths.push(...zip.junk, ...zip.files.map((file) => file.path));
    } catch (cause) {
      if (isAlone || !(cause instanceof Error)) throw cause;
      unread.push({ path, reason: cause.message });
    }
  }
  const isLeftBehind = leftBehindUnless(kept);
  const taken = files.filter((file) => !isLeftBehind(file.path));
  return {
    dropId: drop.id,
    files: taken,
    roots: findSkillRoots(taken.map((file) => file.path)),
    archives,
    junk: listJunk(paths, kept),
    emptyFolders: drop.emptyFolders,
    unread,
  };
}
