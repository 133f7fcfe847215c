import type { FileComparison } from "./compare-folders";
import { diffLines, type LineChange } from "./diff-lines";
import { sidePaths } from "./side-paths";

/**
 * What is in a file on both sides: raw lines with their line endings, null where the file is not; or, when a side is no
 * text, the lines of git's "binary patch", which the caller knows how to write.
 */
export type PatchContent =
  | { kind: "text"; base: string[] | null; head: string[] | null }
  | { kind: "binary"; lines: string[] };

const CONTEXT_LINES = 3;
const NO_NEWLINE = "\\ No newline at end of file";

/** One file's part of a unified diff, as `git apply` and `patch -p1` read it: renames, modes, added and deleted files. */
export function filePatch(file: FileComparison, content: PatchContent): string[] {
  const { basePath, headPath } = sidePaths(file);
  const [oldName, newName] = [basePath ?? file.path, headPath ?? file.path];
  const header = [
    `diff --git ${quoteName(`a/${oldName}`)} ${quoteName(`b/${newName}`)}`,
    ...modeLines(file),
    ...renameLines(file, oldName, newName),
  ];
  if (content.kind === "binary") return [...header, ...content.lines];
  const hunks = hunksOf(content.base ?? [], content.head ?? []);
  if (hunks.length === 0) return header;
  return [
    ...header,
    `--- ${basePath === null ? "/dev/null" : nameLine(`a/${oldName}`)}`,
    `+++ ${headPath === null ? "/dev/null" : nameLine(`b/${newName}`)}`,
    ...hunks,
  ];
}

/** Lines with their endings, so that a change from LF to CRLF is a change. */
export function rawLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
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

function hunksOf(base: string[], head: string[]): string[] {
  return groupChanges(diffLines(base, head)).flatMap((group) => hunk(group, base, head));
}

/** Changes whose context would touch share a hunk. */
function groupChanges(changes: LineChange[]): LineChange[][] {
  const groups: LineChange[][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && change.baseStart - last.baseEnd <= CONTEXT_LINES * 2) group.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunk(changes: LineChange[], base: string[], head: string[]): string[] {
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) return [];
  const before = Math.min(CONTEXT_LINES, first.baseStart);
  const after = Math.min(CONTEXT_LINES, base.length - last.baseEnd);
  const lines: string[] = [];
  let at = first.baseStart - before;
  for (const change of changes) {
    lines.push(...marked(" ", base.slice(at, change.baseStart)));
    lines.push(...marked("-", base.slice(change.baseStart, change.baseEnd)));
    lines.push(...marked("+", head.slice(change.headStart, change.headEnd)));
    at = change.baseEnd;
  }
  lines.push(...marked(" ", base.slice(at, last.baseEnd + after)));
  const baseRange = range(first.baseStart - before, last.baseEnd + after);
  const headRange = range(first.headStart - before, last.headEnd + after);
  return [`@@ -${baseRange} +${headRange} @@`, ...lines];
}

function marked(sign: string, lines: string[]): string[] {
  return lines.flatMap((line) =>
    line.endsWith("\n") ? [`${sign}${line.slice(0, -1)}`] : [`${sign}${line}`, NO_NEWLINE],
  );
}

/** "start,count"; an empty range names the line before it. */
function range(start: number, end: number): string {
  const count = end - start;
  return `${count === 0 ? start : start + 1},${count}`;
}

/** A name with a blank is ended by a tab, or `patch` would cut it there. */
function nameLine(name: string): string {
  const quoted = quoteName(name);
  return quoted === name && name.includes(" ") ? `${name}\t` : quoted;
}

/** Quotes, backslashes and control characters are written as C does. */
function quoteName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be quoted
  if (!/["\\\u0000-\u001f\u007f]/.test(name)) return name;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  const escaped = name.replace(/["\\]/g, "\\$&").replace(/[\u0000-\u001f\u007f]/g, (character) => {
    return `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`;
  });
  return `"${escaped}"`;
}
