import type { DroppedFiles } from "@/lib/queries/drop";
import { ApiError } from "@/lib/skills/api/api-error";
import { isJunk } from "@/lib/skills/bundle/junk";
import { quotePath } from "@/lib/skills/bundle/quote-path";
import { formatCount } from "@/lib/skills/format-count";
import { MAX_BUNDLE_FILES } from "@/lib/skills/limits";
import type { DropNode } from "./drop-node";

/** Reports the progress of a walk, and stops it. */
export interface WalkWatch {
  /** Called after each batch of up to 50 files with the number of files read so far. */
  onRead?: (count: number) => void;
  signal?: AbortSignal;
}

interface Walk extends DroppedFiles {
  /** Number of entries that may still be read; negative once there are too many. */
  remaining: number;
  /** Called after each batch of files; throws once the walk is stopped. */
  report: (count: number) => void;
}

/** The browser delivers all files opened together in one task, so a large batch would block the page. */
const OPENED_AT_ONCE = 50;

type FolderNode = Extract<DropNode, { kind: "folder" }>;

/** Reads every file of a drop, including nested folders. Rejects with an ApiError that names what can't be read, or with the signal's reason. */
export async function walkDrop(nodes: DropNode[], { onRead, signal }: WalkWatch = {}): Promise<DroppedFiles> {
  let total = 0;
  const walk = newWalk(Number.POSITIVE_INFINITY, (count) => {
    signal?.throwIfAborted();
    total += count;
    onRead?.(total);
  });
  await Promise.all(nodes.map((node) => visit(node, node.name, walk)));
  return {
    files: walk.files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    emptyFolders: walk.emptyFolders.sort(),
    unread: walk.unread,
  };
}

function newWalk(remaining: number, report: Walk["report"]): Walk {
  return { files: [], emptyFolders: [], unread: [], remaining, report };
}

async function visit(node: DropNode, path: string, walk: Walk): Promise<void> {
  if (node.kind === "file") walk.files.push({ path, content: await openFile(node.open, path) });
  else if (isJunk(path) && walk.remaining === Number.POSITIVE_INFINITY) await visitJunk(node, path, walk);
  else await visitFolder(node, path, walk);
}

async function visitFolder(folder: FolderNode, path: string, walk: Walk): Promise<void> {
  const children = await listFolder(folder, path);
  if (children.length === 0) walk.emptyFolders.push(path);
  walk.remaining -= children.length;
  if (walk.remaining < 0) return;
  const pathOf = ({ name }: DropNode) => `${path}/${name}`;
  const files = children.filter((child) => child.kind === "file");
  for (let start = 0; start < files.length; start += OPENED_AT_ONCE) {
    const batch = files.slice(start, start + OPENED_AT_ONCE);
    await Promise.all(batch.map((child) => visit(child, pathOf(child), walk)));
    walk.report(batch.length);
  }
  for (const child of children) if (child.kind === "folder") await visit(child, pathOf(child), walk);
}

/** A folder of generated files can be huge, so it is read only up to a skill's limit, and a failure is only recorded. */
async function visitJunk(folder: FolderNode, path: string, walk: Walk): Promise<void> {
  const junk = newWalk(MAX_BUNDLE_FILES, () => walk.report(0));
  try {
    await visitFolder(folder, path, junk);
  } catch (cause) {
    walk.report(0);
    walk.unread.push({ path, reason: cause instanceof Error ? cause.message : String(cause) });
    return;
  }
  if (junk.remaining < 0)
    walk.unread.push({
      path,
      reason: `more than ${formatCount(MAX_BUNDLE_FILES)} files, the limit for a skill`,
    });
  else walk.files.push(...junk.files);
}

async function listFolder(folder: FolderNode, path: string): Promise<DropNode[]> {
  try {
    return await folder.list();
  } catch (cause) {
    throw unreadable(`The folder ${quotePath(path)}`, cause);
  }
}

async function openFile(open: () => Promise<File>, path: string): Promise<File> {
  try {
    return await open();
  } catch (cause) {
    throw unreadable(`The file ${quotePath(path)}`, cause);
  }
}

function unreadable(what: string, cause: unknown): ApiError {
  const reason = cause instanceof Error ? ` (${cause.message.replace(/\.$/, "")})` : "";
  return new ApiError(
    "invalid_request_error",
    `${what} couldn't be read${reason}. Check that you have permission to read it, then drop it again.`,
  );
}
