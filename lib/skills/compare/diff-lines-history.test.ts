import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { countChanges, diffLines, type LineChange } from "./diff-lines";
import { splitLines } from "./split-lines";

const MAX_PAIRS = 40;
/** Lines per file by which a close match may exceed git's. */
const SLACK_LINES = 4;

interface BlobPair {
  base: string;
  head: string;
  path: string;
}

function git(...args: string[]): string {
  return execFileSync("git", args, { encoding: "utf8", maxBuffer: 100_000_000 });
}

/** Blobs of files before and after commits of this repository; empty in a copy without history. */
function changedFiles(): BlobPair[] {
  const log = spawnSync(
    "git",
    [
      "log",
      "-n",
      "150",
      "--no-merges",
      "--diff-filter=M",
      "--raw",
      "--no-abbrev",
      "--format=",
      "--",
      "*.ts",
      "*.tsx",
      "*.md",
      "*.json",
    ],
    { encoding: "utf8", maxBuffer: 100_000_000 },
  );
  const pairs = log.status === 0 ? [...log.stdout.matchAll(/^:\d+ \d+ (\w+) (\w+) M\t(.+)$/gm)] : [];
  const step = Math.max(1, Math.floor(pairs.length / MAX_PAIRS));
  return pairs
    .filter((_, index) => index % step === 0)
    .slice(0, MAX_PAIRS)
    .map(([, base = "", head = "", path = ""]) => ({ base, head, path }));
}

function linesOf(blob: string): string[] {
  return splitLines(git("cat-file", "blob", blob)).lines;
}

function gitChangedLines(base: string, head: string): number {
  const [added, deleted] = git("diff", "--numstat", "--no-ext-diff", base, head).split("\t");
  return Number(added) + Number(deleted);
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

function countLines(changes: LineChange[]): number {
  const { additions, deletions } = countChanges(changes);
  return additions + deletions;
}

const pairs = changedFiles();

describe.skipIf(pairs.length === 0)("diffLines over the history of this repository", () => {
  test("turns either version into the other, and changes at most 5 % more lines than git", () => {
    let ours = 0;
    let gits = 0;
    for (const { path, ...pair } of pairs) {
      const [base, head] = [linesOf(pair.base), linesOf(pair.head)];
      const forward = diffLines(base, head);
      const backward = diffLines(head, base);
      expect(apply(base, head, forward), path).toEqual(head);
      expect(apply(head, base, backward), path).toEqual(base);
      const reference = gitChangedLines(pair.base, pair.head);
      for (const changes of [forward, backward])
        expect(countLines(changes), path).toBeLessThanOrEqual(reference * 1.05 + SLACK_LINES);
      ours += countLines(forward);
      gits += reference;
    }
    expect(ours).toBeLessThanOrEqual(gits * 1.05);
    expect(gits).toBeGreaterThan(0);
  });
});

describe("diffLines at the edges", () => {
  test("finds exactly three changed lines among a million", () => {
    const base = Array.from({ length: 1_000_000 }, (_, index) => `line ${index % 70_000}`);
    const head = base.with(10, "changed").with(500_000, "changed").with(999_999, "changed");
    const changes = diffLines(base, head);
    expect(changes.map((change) => [change.baseStart, change.headEnd])).toEqual([
      [10, 11],
      [500_000, 500_001],
      [999_999, 1_000_000],
    ]);
  });

  test("treats lines of NULs like any other", () => {
    const zeros = "\0".repeat(50_000);
    expect(countChanges(diffLines([zeros, zeros, "a"], [zeros, "b", "a"]))).toEqual({
      additions: 1,
      deletions: 1,
    });
  });
});
