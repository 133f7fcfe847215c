import type { BundleEntry } from "@/lib/skills/bundle/bundle";
import { doAtOnce, type Pieces } from "@/lib/skills/pieces";
import { compareNames, firstDifference } from "./compare-names";
import { findMoves } from "./find-moves";
import { findRenames, type TextReaders } from "./find-renames";

export type FileStatus = "added" | "deleted" | "changed" | "renamed" | "unchanged";

export interface FileComparison {
  /** Path in head; in base for a deleted file. */
  path: string;
  /** Path in base; null for an added file. */
  basePath: string | null;
  status: FileStatus;
  /** Bytes; null where the file is absent. */
  baseSize: number | null;
  headSize: number | null;
  baseExecutable: boolean | null;
  headExecutable: boolean | null;
  /** Percentage, for renames only; 100 means equal bytes. */
  similarity: number | null;
  /** Whether the executable bit differs. If only it differs, the file still counts as changed. */
  modeChanged: boolean;
  /** Whether size and CRC-32 are equal. A CRC can be forged: compare the bytes before calling files identical. */
  exact: boolean;
}

const SKILL_FILE = "SKILL.md";

/**
 * The status of every file in two folders, in tree order, from their directories alone. A file that moved unchanged is a
 * rename; each entry is used once, and an equal file name is preferred.
 */
export function compareFolders(base: BundleEntry[], head: BundleEntry[]): FileComparison[] {
  const baseByPath = new Map(base.map((entry) => [entry.path, entry]));
  const headPaths = new Set(head.map((entry) => entry.path));
  const deleted = base.filter((entry) => !headPaths.has(entry.path)).sort(byPath);
  const added = head.filter((entry) => !baseByPath.has(entry.path)).sort(byPath);
  const origins = findMoves(deleted, added);
  const moved = new Set(origins.values());
  const files = head.map((entry) => compareEntry(baseByPath.get(entry.path) ?? origins.get(entry), entry));
  for (const entry of deleted) if (!moved.has(entry)) files.push(deletedFile(entry));
  return files.sort(byPath);
}

/**
 * Turns deleted and added text files that share at least half of their lines into renames. `readText` returns null for files
 * that aren't text; it is called for candidates only. Limits: find-renames.
 */
export function pairRenames(files: FileComparison[], readText: TextReaders): FileComparison[] {
  return doAtOnce(pairInPieces(files, readText));
}

/** The same, a file at a time. */
export function* pairInPieces(files: FileComparison[], readText: TextReaders): Pieces<FileComparison[]> {
  const renames = yield* findRenames(files, readText);
  if (renames.length === 0) return files;
  const byAdded = new Map(renames.map((rename) => [rename.added, rename]));
  const gone = new Set(renames.map((rename) => rename.deleted));
  return files
    .filter((file) => !gone.has(file))
    .map((file): FileComparison => {
      const rename = byAdded.get(file);
      if (!rename) return file;
      const { basePath, baseSize, baseExecutable } = rename.deleted;
      const modeChanged = baseExecutable !== file.headExecutable;
      const { similarity } = rename;
      return { ...file, status: "renamed", basePath, baseSize, baseExecutable, similarity, modeChanged };
    });
}

/**
 * The order of every list of a skill's files: SKILL.md first, then by name, with folders among the files and their content
 * together. Names that differ only in case or accents also have a fixed order.
 */
export function compareTreeOrder(a: string, b: string): number {
  if (a === b) return 0;
  if (a === SKILL_FILE) return -1;
  if (b === SKILL_FILE) return 1;
  const at = firstDifference(a, b);
  const start = a.lastIndexOf("/", at - 1) + 1;
  const nameA = nameFrom(a, start);
  const nameB = nameFrom(b, start);
  return nameA === nameB ? a.length - b.length : compareNames(nameA, nameB);
}

function nameFrom(path: string, start: number): string {
  const end = path.indexOf("/", start);
  return end < 0 ? path.slice(start) : path.slice(start, end);
}

function byPath(a: { path: string }, b: { path: string }): number {
  return compareTreeOrder(a.path, b.path);
}

function compareEntry(base: BundleEntry | undefined, head: BundleEntry): FileComparison {
  const exact = base !== undefined && base.size === head.size && base.crc32 === head.crc32;
  const status = statusOf(base, head, exact);
  return {
    path: head.path,
    basePath: base?.path ?? null,
    status,
    baseSize: base?.size ?? null,
    headSize: head.size,
    baseExecutable: base?.executable ?? null,
    headExecutable: head.executable,
    similarity: status === "renamed" ? 100 : null,
    modeChanged: base !== undefined && base.executable !== head.executable,
    exact,
  };
}

function statusOf(base: BundleEntry | undefined, head: BundleEntry, exact: boolean): FileStatus {
  if (!base) return "added";
  if (base.path !== head.path) return "renamed";
  return exact && base.executable === head.executable ? "unchanged" : "changed";
}

function deletedFile(base: BundleEntry): FileComparison {
  return {
    path: base.path,
    basePath: base.path,
    status: "deleted",
    baseSize: base.size,
    headSize: null,
    baseExecutable: base.executable,
    headExecutable: null,
    similarity: null,
    modeChanged: false,
    exact: false,
  };
}
