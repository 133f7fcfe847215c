import { compareFolders, type FileComparison, pairRenames } from "@/lib/skills/compare/compare-folders";
import { countChanges, diffLines } from "@/lib/skills/compare/diff-lines";
import { splitLines, type TextLines } from "@/lib/skills/compare/split-lines";
import { isBinary } from "@/lib/skills/file-kind";
import { compareSkillMd, type SkillMdComparison } from "./compare-skill-md";
import { confirmSame } from "./confirm-same";
import { type FileSides, fileSides } from "./file-sides";
import { guardedStep } from "./guarded-step";
import { type OpenBundle, openedBundle } from "./open-bundles";
import { type FoundDiff, sendDiff, type TextDiff } from "./send-diff";

export type FileDiff = TextDiff | { kind: "binary" };

export interface LineCounts {
  additions: number;
  deletions: number;
}

const SKILL_MD = "SKILL.md";
const EMPTY: TextLines = splitLines("");

/** Results about two open bundles, which never change. */
interface Comparison {
  files: Promise<FileComparison[]>;
  counts: Map<string, LineCounts>;
}

const comparisons = new WeakMap<OpenBundle, WeakMap<OpenBundle, Comparison>>();

function comparisonOf(baseKey: string, headKey: string): Comparison {
  const [base, head] = [openedBundle(baseKey), openedBundle(headKey)];
  const withBase = comparisons.get(base) ?? new WeakMap<OpenBundle, Comparison>();
  comparisons.set(base, withBase);
  const known = withBase.get(head);
  if (known) return known;
  const comparison = { files: findChanges(baseKey, headKey), counts: new Map() };
  withBase.set(head, comparison);
  // A failure may be temporary, such as a script that didn't load, so it isn't kept.
  comparison.files.catch(() => withBase.delete(head));
  return comparison;
}

/** The folder diff of two open bundles, by their directories, and by content for possible renames. */
export function compareBundles(baseKey: string, headKey: string): Promise<FileComparison[]> {
  return comparisonOf(baseKey, headKey).files;
}

async function findChanges(baseKey: string, headKey: string): Promise<FileComparison[]> {
  const listed = compareFolders(openedBundle(baseKey).entries, openedBundle(headKey).entries);
  const files = await confirmSame(listed, baseKey, headKey);
  const [base, head] = await Promise.all([
    readTexts(
      baseKey,
      files.filter((file) => file.status === "deleted").map((file) => file.path),
    ),
    readTexts(
      headKey,
      files.filter((file) => file.status === "added").map((file) => file.path),
    ),
  ]);
  if (base.size === 0 || head.size === 0) return files;
  return pairRenames(files, {
    base: (path) => base.get(path) ?? null,
    head: (path) => head.get(path) ?? null,
  });
}

/** The line diff of one file. */
export async function compareFile(sides: FileSides, ignoreWhitespace: boolean): Promise<FileDiff> {
  const diff = await diffSides(sides, ignoreWhitespace);
  if (!diff) return { kind: "binary" };
  return sendDiff({ ...diff, skillMd: isSkillMd(sides) ? await explainSkillMd(diff) : null });
}

/**
 * Added and deleted lines of every file that is changed, added or deleted, by path. Leaves out binary files, and unreadable
 * ones, whose error is shown where they are opened.
 */
export async function countLines(baseKey: string, headKey: string): Promise<Record<string, LineCounts>> {
  const counts: Record<string, LineCounts> = {};
  for (const file of await compareBundles(baseKey, headKey)) {
    if (file.status === "unchanged" || (file.status === "renamed" && file.exact)) continue;
    const sides = fileSides({ baseKey, headKey }, file);
    const known = comparisonOf(baseKey, headKey).counts;
    if (!known.has(nameOf(sides))) await diffSides(sides, false).catch(() => null);
    const count = known.get(nameOf(sides));
    if (count) counts[file.path] = count;
  }
  return counts;
}

export type DiffedLines = Omit<FoundDiff, "skillMd">;

/** The lines of both sides and the changes between them; null if a side isn't text. */
export async function diffSides(sides: FileSides, ignoreWhitespace: boolean): Promise<DiffedLines | null> {
  const [base, head] = await Promise.all([
    readLines(sides.baseKey, sides.basePath),
    readLines(sides.headKey, sides.headPath),
  ]);
  if (!base || !head) return null;
  const diff = matchLines(sides, { base, head }, ignoreWhitespace);
  if (!ignoreWhitespace)
    comparisonOf(sides.baseKey, sides.headKey).counts.set(nameOf(sides), countChanges(diff.changes));
  return diff;
}

/** The changes between the lines of both sides. Throws ApiError if an earlier worker was terminated while matching them. */
export function matchLines(
  sides: FileSides,
  { base, head }: Record<"base" | "head", TextLines>,
  ignoreWhitespace: boolean,
): DiffedLines {
  const size = base.lines.length + head.lines.length;
  const name = `match ${ignoreWhitespace} ${sides.baseKey} ${sides.headKey} ${nameOf(sides)}`;
  const changes = guardedStep({ name, size }, () => diffLines(base.lines, head.lines, { ignoreWhitespace }));
  return { base, head, changes };
}

function nameOf({ basePath, headPath }: FileSides): string {
  return JSON.stringify([basePath, headPath]);
}

function isSkillMd({ basePath, headPath }: FileSides): boolean {
  return basePath !== null && headPath === SKILL_MD;
}

function explainSkillMd({ base, head }: Pick<FoundDiff, "base" | "head">): Promise<SkillMdComparison> {
  return compareSkillMd(base.lines.join("\n"), head.lines.join("\n"));
}

async function readLines(key: string, path: string | null): Promise<TextLines | null> {
  if (path === null) return EMPTY;
  const bytes = await openedBundle(key).read(path);
  return isBinary(bytes) ? null : splitLines(new TextDecoder().decode(bytes));
}

/** The files' texts by path, without binary and unreadable files. */
async function readTexts(key: string, paths: string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const path of paths) {
    const bytes = await openedBundle(key)
      .read(path)
      .catch(() => null);
    if (bytes && !isBinary(bytes)) texts.set(path, new TextDecoder().decode(bytes));
  }
  return texts;
}
