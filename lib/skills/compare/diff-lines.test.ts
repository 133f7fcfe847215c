import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { countChanges, diffLines, type LineChange } from "./diff-lines";

/** Mulberry32: the same numbers in every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function linesFrom(random: (below: number) => number, length: number, vocabulary: number): string[] {
  return Array.from({ length }, () => `${"  ".repeat(random(3))}line ${random(vocabulary)}`);
}

/** Inserts, deletes, replaces and moves small blocks, like an author. */
function edit(random: (below: number) => number, lines: string[], edits: number): string[] {
  const edited = [...lines];
  for (let count = 0; count < edits; count++) {
    const at = random(edited.length + 1);
    const removed = edited.splice(at, random(4));
    if (random(4) === 0) edited.splice(random(edited.length + 1), 0, ...removed);
    else edited.splice(at, 0, ...linesFrom(random, random(4), 1_000));
  }
  return edited;
}

function apply(base: string[], head: string[], changes: LineChange[]): string[] {
  const result: string[] = [];
  let next = 0;
  for (const change of changes) {
    result.push(...base.slice(next, change.baseStart), ...head.slice(change.headStart, change.headEnd));
    next = change.baseEnd;
  }
  return [...result, ...base.slice(next)];
}

function expectWellFormed(changes: LineChange[], head: string[]) {
  let baseEnd = -1;
  let headEnd = -1;
  for (const change of changes) {
    expect(change.baseStart).toBeGreaterThan(baseEnd);
    expect(change.headStart).toBeGreaterThan(headEnd);
    expect(change.baseStart - Math.max(baseEnd, 0)).toBe(change.headStart - Math.max(headEnd, 0));
    expect(change.baseEnd - change.baseStart + change.headEnd - change.headStart).toBeGreaterThan(0);
    ({ baseEnd, headEnd } = change);
  }
  expect(headEnd).toBeLessThanOrEqual(head.length);
}

function gitDiff(base: string[], head: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "diff-lines-"));
  try {
    writeFileSync(join(folder, "base"), base.map((line) => `${line}\n`).join(""));
    writeFileSync(join(folder, "head"), head.map((line) => `${line}\n`).join(""));
    return execFileSync("git", ["diff", "--no-index", "--no-color", "-U0", "base", "head"], {
      cwd: folder,
      encoding: "utf8",
    });
  } catch (failure) {
    // git exits with 1 if the files differ.
    if (failure instanceof Error && "status" in failure && failure.status === 1 && "stdout" in failure)
      return String(failure.stdout);
    throw failure;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function gitChangedLines(base: string[], head: string[]): number {
  return gitDiff(base, head)
    .split("\n")
    .filter((line) => /^[+-](?!\+\+|--)/.test(line)).length;
}

function changedLines(changes: LineChange[]): number {
  const { additions, deletions } = countChanges(changes);
  return additions + deletions;
}

const plain = ({ baseStart, baseEnd, headStart, headEnd }: LineChange) => [
  baseStart,
  baseEnd,
  headStart,
  headEnd,
];

describe("diffLines", () => {
  test.each([
    ["nothing in empty texts", "", "", []],
    ["nothing in equal texts", "a b", "a b", []],
    ["only additions", "", "a b", [[0, 0, 0, 2]]],
    ["only deletions", "a b", "", [[0, 2, 0, 0]]],
    ["a replaced line", "a b c", "a x c", [[1, 2, 1, 2]]],
    ["an insertion between lines", "a c", "a b c", [[1, 1, 1, 2]]],
    ["one change without common lines", "a b", "c d e", [[0, 2, 0, 3]]],
    ["a name every object has", "toString", "constructor", [[0, 1, 0, 1]]],
  ])("finds %s", (...[, base, head, expected]) => {
    const words = (text: string) => text.split(" ").filter(Boolean);
    expect(diffLines(words(base), words(head)).map(plain)).toEqual(expected);
  });

  test("ignores whitespace only when asked", () => {
    const base = ["a  b", "\tc", "d"];
    const head = ["a b", "  c ", "e"];
    expect(diffLines(base, head, { ignoreWhitespace: true }).map(plain)).toEqual([[2, 3, 2, 3]]);
    expect(diffLines(base, head).map(plain)).toEqual([[0, 3, 0, 3]]);
  });

  test("counts added and deleted lines", () => {
    const changes = diffLines(["a", "b", "c"], ["b", "c", "d", "e"]);
    expect(countChanges(changes)).toEqual({ additions: 2, deletions: 1 });
  });

  test("a block moved to the other end of a large file leaves the rest unchanged", () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `line ${index % 15_000}`);
    const moved = [...lines.slice(100), ...lines.slice(0, 100)];
    expect(changedLines(diffLines(lines, moved))).toBe(200);
  });

  test("the changes applied to base give head, for 600 generated histories", () => {
    const random = randomFrom(1);
    for (let round = 0; round < 600; round++) {
      const base = linesFrom(random, random(120), 2 + random(60));
      const head =
        round % 3 === 0 ? linesFrom(random, random(120), 2 + random(60)) : edit(random, base, random(20));
      const changes = diffLines(base, head);
      expect(apply(base, head, changes)).toEqual(head);
      expectWellFormed(changes, head);
    }
  });

  test.each([
    ["few different lines", 12],
    ["some different lines", 300],
    ["mostly different lines", 20_000],
  ])("finds correct changes in large rewritten files with %s", (_, vocabulary) => {
    const random = randomFrom(vocabulary);
    const base = linesFrom(random, 6_000, vocabulary);
    const head = linesFrom(random, 6_000, vocabulary);
    const changes = diffLines(base, head);
    expect(apply(base, head, changes)).toEqual(head);
    expectWellFormed(changes, head);
    expect(changes.length).toBeGreaterThan(20);
  });

  test("changes at most 5 % more lines than git, over generated histories", () => {
    const random = randomFrom(7);
    let ours = 0;
    let gits = 0;
    for (const [length, vocabulary, edits] of [
      [40, 30, 6],
      [300, 80, 25],
      [300, 1_000, 60],
      [3_000, 900, 150],
      [2_000, 40, 700],
      [5_000, 5_000, 2_500],
    ] as const) {
      const base = linesFrom(random, length, vocabulary);
      const head = edit(random, base, edits);
      const [our, git] = [changedLines(diffLines(base, head)), gitChangedLines(base, head)];
      expect(our, `${length} lines, ${edits} edits`).toBeLessThanOrEqual(git * 1.05);
      ours += our;
      gits += git;
    }
    expect(ours).toBeLessThanOrEqual(gits * 1.05);
  });
});
