import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buf } from "crc-32";
import { afterAll, describe, expect, it } from "vitest";
import { compareFolders, pairRenames } from "./compare-folders";
import { sidePaths } from "./side-paths";
import { patchHeader, textPatch } from "./unified-patch";

type Files = Record<string, string>;

const parent = mkdtempSync(join(tmpdir(), "skilldeck-patch-"));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const entriesOf = (files: Files) =>
  Object.entries(files).map(([path, text]) => ({
    path,
    size: Buffer.byteLength(text),
    crc32: buf(Buffer.from(text)) >>> 0,
    executable: path.endsWith(".sh"),
  }));

function patchOf(base: Files, head: Files, linesLeft = Number.POSITIVE_INFINITY): string {
  const listed = compareFolders(entriesOf(base), entriesOf(head));
  const files = pairRenames(listed, {
    base: (path) => base[path] ?? null,
    head: (path) => head[path] ?? null,
  });
  const bytes = (text: string | undefined) => (text === undefined ? null : Buffer.from(text));
  const parts = files
    .filter((file) => file.status !== "unchanged")
    .flatMap((file) => {
      const { basePath, headPath } = sidePaths(file);
      const sides = { base: bytes(base[basePath ?? ""]), head: bytes(head[headPath ?? ""]) };
      return [patchHeader(file), ...textPatch(file, sides, { linesLeft })];
    });
  return Buffer.concat(parts).toString();
}

function writeFolder(files: Files): string {
  const folder = mkdtempSync(join(parent, "f-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function readFolder(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

const LINES = Array.from({ length: 60 }, (_, index) => `line ${index}`);
const text = (lines: string[]) => `${lines.join("\n")}\n`;

const CASES: [string, Files, Files][] = [
  ["a changed line", { "a.md": text(LINES) }, { "a.md": text(LINES.with(30, "new")) }],
  [
    "changes far apart and near each other",
    { "a.md": text(LINES) },
    { "a.md": text(LINES.with(2, "x").with(7, "y").with(50, "z")) },
  ],
  ["an added file", { "a.md": "a\n" }, { "a.md": "a\n", "b/c.md": "b\nc\n" }],
  ["a deleted file", { "a.md": "a\n", "b.md": "b\n" }, { "a.md": "a\n" }],
  [
    "an exact rename",
    { "old.md": text(LINES), "k.md": "k\n" },
    { "new/name.md": text(LINES), "k.md": "k\n" },
  ],
  ["a rename with a change", { "old.md": text(LINES) }, { "new.md": text(LINES.with(5, "x")) }],
  [
    "a missing newline at the end, on either side",
    { "a.md": "a\nb", "b.md": "a\nb\n" },
    { "a.md": "a\nb\n", "b.md": "a\nb" },
  ],
  ["line endings that changed", { "a.md": "a\nb\n" }, { "a.md": "a\r\nb\r\n" }],
  [
    "names with spaces and non-ASCII letters",
    { "my notes.md": "a\n" },
    { "my notes.md": "b\n", "ré sumé.md": "c\n" },
  ],
  ["a name with a quote", { 'q".md': "a\n" }, { 'q".md': "b\n" }],
  ["an emptied file", { "a.md": "a\n" }, { "a.md": "" }],
  ["a file that was empty", { "a.md": "" }, { "a.md": "a\n" }],
  ["an insertion at both ends", { "a.md": text(LINES) }, { "a.md": text(["first", ...LINES, "last"]) }],
];

describe.each(CASES)("a patch of %s", (...[, base, head]) => {
  it.each([
    ["forward", base, head],
    ["backward", head, base],
  ])("is applied by git, %s", (...[, from, to]) => {
    const folder = writeFolder(from);
    execFileSync("git", ["apply", "--whitespace=nowarn", "-"], {
      cwd: folder,
      input: patchOf(from, to),
      stdio: ["pipe", "pipe", "pipe"],
    });
    expect(readFolder(folder)).toEqual(to);
  });
});

/** Texts of few distinct lines, one changed into the other by edits and moves. Every third has no final line ending. */
function randomTexts(count: number, from: number): Files {
  let state = from;
  const random = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const lines = ["a\n", "b\n", "\n", "é\r\n", "  deep\n"];
  const textOf = () => Array.from({ length: random(40) }, () => lines[random(lines.length)]).join("");
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${index}.md`, textOf() + (index % 3 ? "" : "end")]),
  );
}

describe.each([
  ["compared line by line", Number.POSITIVE_INFINITY],
  ["over the budget for comparing", 0],
])("texts %s", (...[, linesLeft]) => {
  it("turn into each other by the patch", () => {
    const [from, to] = [randomTexts(60, 1), randomTexts(60, 2)];
    const folder = writeFolder(from);
    const input = patchOf(from, to, linesLeft);
    execFileSync("git", ["apply", "--whitespace=nowarn", "-"], { cwd: folder, input });
    expect(readFolder(folder)).toEqual(to);
  });
});

describe("a large text", () => {
  const many = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => `${line(index)}\n`).join("");

  it("may be one hunk of more than 100,000 lines", () => {
    const [from, to] = [{ "a.txt": "" }, { "a.txt": many(150_000, String) }];
    const folder = writeFolder(from);
    execFileSync("git", ["apply", "-"], { cwd: folder, input: patchOf(from, to) });
    expect(readFolder(folder)).toEqual(to);
  });

  const large = Array.from({ length: 150_000 }, (_, index) => `line ${index}\n`);
  const added = Array.from({ length: 3_000 }, (_, index) => `new ${index}\n`);

  it.each([
    ["few changes far apart", large.with(10, "x\n").with(70_000, "y\n").with(140_000, "z\n"), 3],
    [
      "as many deleted as added lines",
      [...large.slice(5, 80_000), "x\n", ...large.slice(80_000, -1), "end"],
      3,
    ],
    [
      "more new lines than are compared at first",
      large.toSpliced(9_000, 0, ...added).with(150_000, "x\n"),
      2,
    ],
    ["nothing in common", large.map((line) => `${line.trim()}!\n`), 1],
  ])("with %s has a patch without needless hunks", (...[, head, hunks]) => {
    const [from, to] = [{ "a.txt": large.join("") }, { "a.txt": head.join("") }];
    for (const [base, next] of [
      [from, to],
      [to, from],
    ] as const) {
      const patch = patchOf(base, next);
      expect(patch.split("\n@@ ").length - 1).toBe(hunks);
      const folder = writeFolder(base);
      execFileSync("git", ["apply", "-"], { cwd: folder, input: patch });
      expect(readFolder(folder)).toEqual(next);
    }
  });

  it("is processed in pieces of at most 10,000 lines and 64 kB, and counts against the budget", () => {
    const [file] = compareFolders(entriesOf({ a: "1" }), entriesOf({ a: "2" }));
    const letters = (seed: number) =>
      Buffer.from(many(90_000, (index) => String.fromCharCode(97 + ((index * seed) % 23))));
    const sides = { base: letters(7), head: letters(11) };
    const budget = { linesLeft: 1_000_000 };
    const parts = [...textPatch(file as NonNullable<typeof file>, sides, budget)];
    expect(budget.linesLeft).toBeLessThan(900_000);
    const pauses = parts.filter((part) => part.length === 0).length;
    expect(pauses).toBeGreaterThan(180_000 / 10_000);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(2 * 65_536);
  });
});

const hasPatch = spawnSync("patch", ["--version"]).status === 0;

it.skipIf(!hasPatch)("is applied by patch -p1, including renames", () => {
  const [base, head] = [
    { "old.md": text(LINES), "my notes.md": "a\n" },
    { "new.md": text(LINES.with(5, "x")), "my notes.md": "b\n" },
  ];
  const folder = writeFolder(base);
  execFileSync("patch", ["-p1", "--quiet", "--no-backup-if-mismatch"], {
    cwd: folder,
    input: patchOf(base, head),
  });
  expect(readFolder(folder)).toEqual(head);
});

it("includes the executable bit", () => {
  expect(patchOf({}, { "run.sh": "x\n" })).toContain("new file mode 100755");
});
