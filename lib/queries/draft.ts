import { queryOptions } from "@tanstack/react-query";
import { stripWrapper } from "@/lib/skills/archive/open-archive";
import { insideAny, isInside, takeSkill, wrapSkill } from "@/lib/skills/bundle/arrange-upload";
import type { BundleEntry } from "@/lib/skills/bundle/bundle";
import { findFix } from "@/lib/skills/bundle/fixes";
import type { Junk } from "@/lib/skills/bundle/junk";
import { readSkillMd, type SkillMd } from "@/lib/skills/skill-md/skill-md";
import type { FolderFile } from "@/lib/worker/open-bundles";
import { readBlob } from "@/lib/worker/read-blob";
import { openInWorker } from "@/lib/worker/remote";
import { type DraftSource, sourceOf } from "./draft-source";
import type { OpenedDrop, UnreadPart } from "./drop";
import { DRAFT_QUERY } from "./version-files";

/** The parts of a drop that are not sent, by reason. */
export interface LeftOut {
  junk: Junk[];
  outside: string[];
  emptyFolders: string[];
  unread: UnreadPart[];
}

/** One skill of a drop, opened in the worker and ready to be checked, compared and sent. */
export interface Draft {
  key: string;
  /** Paths with the wrapper folder, as they will be sent. */
  files: FolderFile[];
  entries: BundleEntry[];
  leftOut: LeftOut;
  source: DraftSource;
  skillMd: SkillMd | null;
}

/** Opens the skill in `root` of a drop, with the safe fixes of these rules applied. */
export function draftQuery(drop: OpenedDrop, root: string, fixes: readonly string[]) {
  const key = draftKey(drop, root, fixes);
  return queryOptions({
    queryKey: [DRAFT_QUERY, key],
    queryFn: () => openDraft(drop, root, fixes),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** The folder of a drop's only skill, or the one to check if there is no skill. */
export function onlyRoot({ roots, files }: OpenedDrop): string {
  return roots[0] ?? commonFolder(files);
}

/** The parts of a drop that are in none of its skills or left out of them. */
export function leftOutOfAll(drop: OpenedDrop): LeftOut {
  const { junk, roots, emptyFolders, unread } = drop;
  const isInSkill = insideAny(roots);
  return {
    junk: junk.filter(({ path }) => isInSkill(path)),
    outside: listOutside(drop, roots),
    emptyFolders,
    unread,
  };
}

/** Paths outside all skills. A junk folder is listed as one path. */
function listOutside({ files, junk }: OpenedDrop, roots: string[]): string[] {
  const paths = [...files.map((file) => file.path), ...junk.filter((part) => !part.isKept).map(nameOf)];
  const isInSkill = insideAny(roots);
  return paths.filter((path) => !isInSkill(path));
}

/** The draft's key in the worker. Bundles never change, so other kept junk or fixes give another key. */
export function draftKey({ dropId, junk }: OpenedDrop, root: string, fixes: readonly string[]): string {
  const kept = junk.filter(({ path, isKept }) => isKept && isInside(path, root)).map(({ path }) => path);
  return JSON.stringify(["draft", dropId, root, kept, fixes]);
}

async function openDraft(drop: OpenedDrop, root: string, fixes: readonly string[]): Promise<Draft> {
  const key = draftKey(drop, root, fixes);
  const asDropped = takeSkill(drop.files, root);
  const name = (await readSkillMdOf(asDropped))?.name ?? null;
  const wrapped = wrapSkill(asDropped, root, name);
  const files = await applyFixes(wrapped, fixes);
  const inner = stripWrapper(files);
  return {
    key,
    files,
    entries: await openInWorker(key, async (worker) => worker.openFolder(key, inner)),
    leftOut: leftOutOf(drop, root),
    source: sourceOf(drop, root, name ?? ""),
    skillMd: await readSkillMdOf(inner),
  };
}

async function readSkillMdOf(files: FolderFile[]): Promise<SkillMd | null> {
  const file = files.find(({ path }) => path === "SKILL.md");
  return file ? readSkillMd(await readBlob(file.path, file.content)) : null;
}

async function applyFixes(files: FolderFile[], fixes: readonly string[]): Promise<FolderFile[]> {
  let fixed = files;
  for (const rule of fixes) fixed = (await findFix(rule)?.apply(fixed)) ?? fixed;
  return fixed;
}

function leftOutOf(drop: OpenedDrop, root: string): LeftOut {
  const isOnly = drop.roots.length <= 1;
  const concerns = ({ path }: { path: string }) => isOnly || isInside(path, root);
  return {
    junk: drop.junk.filter(({ path }) => isInside(path, root)),
    outside: isOnly ? listOutside(drop, [root]) : [],
    emptyFolders: drop.emptyFolders.filter((path) => concerns({ path })),
    unread: drop.unread.filter(concerns),
  };
}

function nameOf({ path, fileCount }: Junk): string {
  return fileCount === 1 ? path : `${path}/ (${fileCount} files)`;
}

/** The only top-level folder, so that a drop without SKILL.md can be checked too; "" if there are several. */
function commonFolder(files: FolderFile[]): string {
  const tops = new Set(files.map((file) => (file.path.includes("/") ? file.path.split("/", 1)[0] : "")));
  const [only = "", ...others] = tops;
  return others.length === 0 ? only : "";
}
