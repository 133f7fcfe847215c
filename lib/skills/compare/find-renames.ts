import { isBinaryName } from "@/lib/skills/file-kind";
import type { Pieces } from "@/lib/skills/pieces";
import type { FileComparison } from "./compare-folders";
import { fileNameOf } from "./find-moves";
import { type LineBag, lineBagOf, percentShared } from "./lines-shared";

/** As `git diff --find-renames`. */
const MIN_SIMILARITY_PERCENT = 50;
/** Most deleted and most added files considered. The rest of a larger restructuring stays added or deleted. */
const MAX_CANDIDATES = 200;
/** A larger text is probably data and too slow to compare. */
const MAX_CANDIDATE_BYTES = 1_000_000;
/** Line look-ups in total: about 0.5 s. */
const MAX_LOOKUPS = 4_000_000;
/** Line look-ups between two pauses. */
const PIECE_LOOKUPS = 50_000;
/** Most distinct lines kept per side: about 50 MB. */
const MAX_DISTINCT_LINES = 300_000;

/** Text of the file on each side; null if it isn't text. */
export interface TextReaders {
  base(path: string): string | null;
  head(path: string): string | null;
}

export interface Rename {
  deleted: FileComparison;
  added: FileComparison;
  /** Percentage below 100, because the bytes differ. */
  similarity: number;
}

interface Candidate {
  file: FileComparison;
  bytes: number;
  bag: LineBag;
}

/** Pairs deleted and added files that share at least half of their lines, most similar first, each used once. */
export function* findRenames(files: FileComparison[], readText: TextReaders): Pieces<Rename[]> {
  const { deleted, added } = renameCandidates(files);
  const base = yield* readCandidates(deleted, (path) => readText.base(path));
  const head = yield* readCandidates(added, (path) => readText.head(path));
  return chooseLikest(yield* scorePairs(base, head));
}

/** The files whose texts are needed; none if a side has no candidates. */
export function renameCandidates(files: FileComparison[]): Record<"deleted" | "added", FileComparison[]> {
  const deleted = filesToPair(files, "deleted");
  const added = filesToPair(files, "added");
  return deleted.length > 0 && added.length > 0 ? { deleted, added } : { deleted: [], added: [] };
}

function filesToPair(files: FileComparison[], status: "deleted" | "added"): FileComparison[] {
  return files
    .filter((file) => file.status === status && !isBinaryName(file.path) && isWorthReading(bytesOf(file)))
    .slice(0, MAX_CANDIDATES);
}

function isWorthReading(bytes: number): boolean {
  return bytes > 0 && bytes <= MAX_CANDIDATE_BYTES;
}

function bytesOf(file: FileComparison): number {
  return file.headSize ?? file.baseSize ?? 0;
}

function* readCandidates(
  files: FileComparison[],
  read: (path: string) => string | null,
): Pieces<Candidate[]> {
  const candidates: Candidate[] = [];
  let linesLeft = MAX_DISTINCT_LINES;
  for (const file of files) {
    const text = linesLeft > 0 ? read(file.path) : null;
    if (text === null) continue;
    const bag = lineBagOf(text);
    linesLeft -= bag.counts.size;
    candidates.push({ file, bytes: bytesOf(file), bag });
    yield;
  }
  return candidates;
}

/** Pairs with the same file name come first, so that the limit never leaves them out. */
function* scorePairs(deleted: Candidate[], added: Candidate[]): Pieces<Rename[]> {
  const pairs = deleted.flatMap((base) =>
    added.filter((head) => couldBeAlike(base, head)).map((head) => ({ base, head })),
  );
  const { true: sameName = [], false: otherName = [] } = Object.groupBy(pairs, ({ base, head }) =>
    isSameName(base.file, head.file) ? "true" : "false",
  );
  const renames: Rename[] = [];
  let lookupsLeft = MAX_LOOKUPS;
  let pieceLeft = PIECE_LOOKUPS;
  for (const { base, head } of [...sameName, ...otherName]) {
    const lookups = Math.min(base.bag.counts.size, head.bag.counts.size);
    lookupsLeft -= lookups;
    pieceLeft -= lookups;
    if (lookupsLeft < 0) break;
    if (pieceLeft < 0) {
      yield;
      pieceLeft = PIECE_LOOKUPS;
    }
    const similarity = Math.min(99, percentShared(base.bag, head.bag));
    if (similarity >= MIN_SIMILARITY_PERCENT)
      renames.push({ deleted: base.file, added: head.file, similarity });
  }
  return renames;
}

function couldBeAlike(base: Candidate, head: Candidate): boolean {
  return 100 * Math.min(base.bytes, head.bytes) >= MIN_SIMILARITY_PERCENT * Math.max(base.bytes, head.bytes);
}

function isSameName(a: FileComparison, b: FileComparison): boolean {
  return fileNameOf(a.path) === fileNameOf(b.path);
}

function chooseLikest(renames: Rename[]): Rename[] {
  const used = new Set<FileComparison>();
  // Stable sort: among equals, the same name stays first, then tree order.
  return renames
    .sort((a, b) => b.similarity - a.similarity)
    .filter(({ deleted, added }) => {
      if (used.has(deleted) || used.has(added)) return false;
      used.add(deleted).add(added);
      return true;
    });
}
