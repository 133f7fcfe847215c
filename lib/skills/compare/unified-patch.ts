import type { Pieces } from "@/lib/skills/pieces";
import type { FileComparison } from "./compare-folders";
import { findTextChanges, type LineBudget, type TextChange } from "./find-text-changes";
import { quoteName, tabbedName } from "./patch-names";
import { sidePaths } from "./side-paths";

/** The content of a file on both sides; null where it is absent. */
export interface TextSides {
  base: Uint8Array | null;
  head: Uint8Array | null;
}

/** A part of a patch, a few milliseconds of work. It is empty if the work gave no output yet. */
export type PatchParts = Generator<Uint8Array, void, void>;

const CONTEXT_LINES = 3;
const LINE_FEED = 10;
/** Bytes of a file that are written between two pauses. */
const PART_BYTES = 65_536;
const NOTHING = new Uint8Array();
const MARKS = { context: 32, deleted: 45, added: 43 } as const;

const encoder = new TextEncoder();

/** The lines that introduce a file in a unified diff, as `git apply` and `patch -p1` read them: names, modes, a rename. */
export function patchHeader(file: FileComparison): Uint8Array {
  const { oldName, newName } = namesOf(file);
  return encodeLines([
    `diff --git ${quoteName(`a/${oldName}`)} ${quoteName(`b/${newName}`)}`,
    ...modeLines(file),
    ...renameLines(file, oldName, newName),
  ]);
}

/** The hunks of a text file, or nothing if both sides are equal. */
export function* textPatch(file: FileComparison, sides: TextSides, budget: LineBudget): PatchParts {
  const base = sides.base ?? NOTHING;
  const head = sides.head ?? NOTHING;
  const changes = yield* working(findTextChanges(base, head, budget));
  if (changes.length === 0) return;
  const { basePath, headPath } = sidePaths(file);
  const { oldName, newName } = namesOf(file);
  yield encodeLines([
    `--- ${basePath === null ? "/dev/null" : tabbedName(`a/${oldName}`)}`,
    `+++ ${headPath === null ? "/dev/null" : tabbedName(`b/${newName}`)}`,
  ]);
  for (const group of groupChanges(changes)) yield* hunk(group, base, head);
}

/** Turns pauses into empty parts. */
function* working<Result>(work: Pieces<Result>): Generator<Uint8Array, Result, void> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    yield NOTHING;
  }
}

function namesOf(file: FileComparison): { oldName: string; newName: string } {
  const { basePath, headPath } = sidePaths(file);
  return { oldName: basePath ?? file.path, newName: headPath ?? file.path };
}

function modeLines({ status, baseExecutable, headExecutable }: FileComparison): string[] {
  if (status === "added") return [`new file mode ${modeOf(headExecutable)}`];
  if (status === "deleted") return [`deleted file mode ${modeOf(baseExecutable)}`];
  if (baseExecutable === headExecutable) return [];
  return [`old mode ${modeOf(baseExecutable)}`, `new mode ${modeOf(headExecutable)}`];
}

function modeOf(isExecutable: boolean | null): string {
  return isExecutable ? "100755" : "100644";
}

function renameLines({ status, similarity }: FileComparison, oldName: string, newName: string): string[] {
  if (status !== "renamed") return [];
  return [
    `similarity index ${similarity ?? 0}%`,
    `rename from ${quoteName(oldName)}`,
    `rename to ${quoteName(newName)}`,
  ];
}

/** Groups changes whose context would touch into one hunk. */
function* groupChanges(changes: TextChange[]): Generator<TextChange[]> {
  let group: TextChange[] = [];
  for (const change of changes) {
    const last = group.at(-1);
    if (last && change.baseStart - last.baseEnd > CONTEXT_LINES * 2) {
      yield group;
      group = [];
    }
    group.push(change);
  }
  if (group.length > 0) yield group;
}

function* hunk(changes: TextChange[], base: Uint8Array, head: Uint8Array): PatchParts {
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) return;
  const above = contextAbove(base, first.baseFrom);
  const below = contextBelow(base, last.baseTo);
  const baseRange = range(first.baseStart - above.lines, last.baseEnd + below.lines);
  const headRange = range(first.headStart - above.lines, last.headEnd + below.lines);
  yield encodeLines([`@@ -${baseRange} +${headRange} @@`]);
  let at = above.offset;
  for (const change of changes) {
    yield* marked(MARKS.context, base.subarray(at, change.baseFrom));
    yield* marked(MARKS.deleted, base.subarray(change.baseFrom, change.baseTo));
    yield* marked(MARKS.added, head.subarray(change.headFrom, change.headTo));
    at = change.baseTo;
  }
  yield* marked(MARKS.context, base.subarray(at, below.offset));
}

interface Context {
  lines: number;
  /** Start and end in bytes. */
  offset: number;
}

function contextAbove(text: Uint8Array, end: number): Context {
  let offset = end;
  let lines = 0;
  for (; lines < CONTEXT_LINES && offset > 0; lines++)
    offset = offset === 1 ? 0 : text.lastIndexOf(LINE_FEED, offset - 2) + 1;
  return { lines, offset };
}

function contextBelow(text: Uint8Array, start: number): Context {
  let offset = start;
  let lines = 0;
  for (; lines < CONTEXT_LINES && offset < text.length; lines++) {
    const feed = text.indexOf(LINE_FEED, offset);
    offset = feed < 0 ? text.length : feed + 1;
  }
  return { lines, offset };
}

/** Lines with a prefix. After a last line without an ending comes git's note. */
function* marked(mark: number, lines: Uint8Array): PatchParts {
  for (let at = 0; at < lines.length; at += PART_BYTES)
    yield markPart(mark, lines.subarray(at, at + PART_BYTES), at === 0 || lines[at - 1] === LINE_FEED);
  if (lines.length > 0 && lines.at(-1) !== LINE_FEED)
    yield encoder.encode("\n\\ No newline at end of file\n");
}

function markPart(mark: number, part: Uint8Array, startsLine: boolean): Uint8Array {
  const written = new Uint8Array(2 * part.length);
  let length = 0;
  let isStart = startsLine;
  for (const byte of part) {
    if (isStart) written[length++] = mark;
    written[length++] = byte;
    isStart = byte === LINE_FEED;
  }
  return written.subarray(0, length);
}

/** "start,count". An empty range starts at the line before it. */
function range(start: number, end: number): string {
  const count = end - start;
  return `${count === 0 ? start : start + 1},${count}`;
}

function encodeLines(lines: string[]): Uint8Array {
  return encoder.encode(`${lines.join("\n")}\n`);
}
