import { expect, it } from "vitest";
import { readMarkdown } from "./markdown-document";
import { PathIndex } from "./named-paths";

const FILES = ["SKILL.md", "docs/a.md", "docs/deep/b.md", "docs/run.py", "docs.md", "notes/c.md"];

function namedIn(text: string, path = "SKILL.md"): string[] {
  return new PathIndex(FILES).namedIn(readMarkdown(path, text));
}

it.each<[string, string[]]>([
  ["[a](docs/a.md), then notes/c.md.", ["docs/a.md", "notes/c.md"]],
  ["./docs\\a.md: ../Notes/C.md!?", ["docs/a.md", "notes/c.md"]],
  ["notes/c.md and all of docs/", ["notes/c.md", "docs/a.md", "docs/deep/b.md"]],
  ["docs/… or DOCS/, `docs/deep/`.", ["docs/a.md", "docs/deep/b.md"]],
  ["docs and SKILL.md", []],
])("%s", (text, paths) => {
  expect(namedIn(text)).toEqual(paths);
});

it("prefers a path relative to the file that names it", () => {
  expect(namedIn("See a.md.", "docs/deep/b.md")).toEqual([]);
  expect(namedIn("See deep/b.md.", "docs/a.md")).toEqual(["docs/deep/b.md"]);
});

it.each([
  ["a word of dots", `${".".repeat(480_000)}x`],
  ["a word of slashes", `${"./".repeat(240_000)}x`],
])("reads %s once", (_case, text) => {
  expect(
    new PathIndex(FILES).namedIn({ ...readMarkdown("SKILL.md", ""), prose: [{ text, line: 1 }] }),
  ).toEqual([]);
});

it("adds a folder's documents once, even if it is named several times in different cases", () => {
  const letters = "abcdefghijklmno";
  const spellings = Array.from({ length: 60_000 }, (_, number) =>
    [...letters].map((letter, bit) => ((number >> bit) & 1 ? letter.toUpperCase() : letter)).join(""),
  );
  let reads = 0;
  const documents = Array.from({ length: 4_900 }, (_, index) => `${letters}/${index}.md`);
  const counted: Iterable<string> = {
    *[Symbol.iterator]() {
      for (const path of documents) {
        reads++;
        yield path;
      }
    },
  };
  const text = spellings.map((folder) => `${folder}/`).join(" ");
  const named = new PathIndex(counted).namedIn({
    ...readMarkdown("SKILL.md", ""),
    prose: [{ text, line: 1 }],
  });
  expect(named).toEqual(documents);
  expect(reads).toBe(documents.length);
});
