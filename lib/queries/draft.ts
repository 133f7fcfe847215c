import { queryOptions } from "@tanstack/react-query";
import { arrangeUpload, findSkillRoots, tidyPath } from "@/lib/skills/bundle/arrange-upload";
import type { BundleEntry } from "@/lib/skills/bundle/bundle";
import { readSkillMd, type SkillMd } from "@/lib/skills/skill-md/skill-md";
import type { FolderFile } from "@/lib/worker/open-bundles";
import { askWorker } from "@/lib/worker/remote";

/** What a person dropped, under an id of its own. */
export interface DroppedFolder {
  id: string;
  files: { path: string; content: File }[];
}

/** A dropped skill, opened in the worker and ready to be checked, compared and sent. */
export interface Draft {
  key: string;
  /** Folders of the drop that hold a skill each; a person chooses when there are several. */
  roots: string[];
  /** Paths with the wrapper folder, as they will be sent. */
  files: FolderFile[];
  entries: BundleEntry[];
  leftOut: string[];
  skillMd: SkillMd | null;
}

/** Reads a dropped folder, zip or handful of files. `root` says which skill of several is meant. */
export function draftQuery(dropped: DroppedFolder, root: string | null) {
  return queryOptions({
    queryKey: ["draft", dropped.id, root],
    queryFn: () => openDraft(dropped, root),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

async function openDraft(dropped: DroppedFolder, root: string | null): Promise<Draft> {
  const files = await readDropped(dropped);
  const roots = findSkillRoots(files.map((file) => file.path));
  const chosen = root ?? roots[0] ?? commonFolder(files);
  const skillMdFile = files.find((file) => file.path === (chosen ? `${chosen}/SKILL.md` : "SKILL.md"));
  const skillMd = skillMdFile ? readSkillMd(new Uint8Array(await skillMdFile.content.arrayBuffer())) : null;
  const arranged = arrangeUpload(files, chosen, skillMd?.name ?? null);
  const key = `draft/${dropped.id}/${chosen}`;
  const inner = arranged.files.map((file) => ({
    ...file,
    path: file.path.slice(file.path.indexOf("/") + 1),
  }));
  return {
    key,
    roots,
    ...arranged,
    entries: await askWorker(async (worker) => worker.openFolder(key, inner)),
    skillMd,
  };
}

async function readDropped({ files }: DroppedFolder): Promise<FolderFile[]> {
  const [only, ...others] = files;
  if (only && others.length === 0 && /\.(zip|skill)$/i.test(only.path))
    return askWorker(async (worker) => worker.unpackZip(only.content));
  return files.map(({ path, content }) => ({ path: tidyPath(path), content, executable: false }));
}

/** Without any SKILL.md the one top folder is taken, so that the checks can say what is missing. */
function commonFolder(files: FolderFile[]): string {
  const tops = new Set(files.map((file) => (file.path.includes("/") ? file.path.split("/", 1)[0] : "")));
  const [only = "", ...others] = tops;
  return others.length === 0 ? only : "";
}
