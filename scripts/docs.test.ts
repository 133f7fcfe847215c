import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const MAX_DECISION_LINES = 45;
const MAX_ARCHITECTURE_LINES = 150;

const CODE = globSync("{app,bench,components,conformance,durability,e2e,lib,scripts}/**/*.{ts,tsx,mjs}", {
  exclude: ["**/node_modules"],
});
const DOCS = globSync(["*.md", "docs/**/*.md"]);
const DECISIONS = DOCS.filter((path) => path.includes("decisions"));

const read = (path: string) => readFileSync(path, "utf8");
const lineCount = (path: string) => read(path).trimEnd().split("\n").length;

/** Numbers of the sections, and of the items of a numbered list as "section.item". */
function sectionsOf(markdown: string): Set<string> {
  const sections = new Set<string>();
  let section = "";
  for (const line of markdown.split("\n")) {
    section = /^##+ (\d+(?:\.\d+)?)\.? /.exec(line)?.[1] ?? section;
    sections.add(section);
    const item = /^(\d+)\. /.exec(line)?.[1];
    if (item) sections.add(`${section}.${item}`);
  }
  return sections;
}

test("comments that cite docs/skills-api.md name existing sections", () => {
  const sections = sectionsOf(read("docs/skills-api.md"));
  const cited = CODE.flatMap((path) =>
    [...read(path).matchAll(/skills-api\.md ((?:§[\d.]+(?:, )?)+)/g)].flatMap(([, list = ""]) =>
      [...list.matchAll(/§(\d+(?:\.\d+)*)/g)].map(([, section = ""]) => ({ path, section })),
    ),
  );
  expect(cited.length).toBeGreaterThan(30);
  expect(CODE.filter((path) => /\bcontract [§]/.test(read(path)))).toEqual([]);
  expect(cited.filter(({ section }) => !sections.has(section))).toEqual([]);
});

test.each(DOCS)("every link in %s leads to a file", (path) => {
  const links = [...read(path).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = ""]) => link);
  const local = links.filter((link) => !/^[a-z]+:/.test(link));
  expect(local.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
});

describe.each(DECISIONS)("%s", (path) => {
  test("has its number, a date and at most 45 lines", () => {
    const number = Number(/(\d+)-/.exec(path)?.[1]);
    expect(read(path)).toMatch(new RegExp(`^# ${number}\\. .+\\n\\n20\\d\\d-\\d\\d-\\d\\d`));
    expect(lineCount(path)).toBeLessThanOrEqual(MAX_DECISION_LINES);
  });
});

test("ARCHITECTURE.md stays short", () => {
  expect(lineCount("ARCHITECTURE.md")).toBeLessThanOrEqual(MAX_ARCHITECTURE_LINES);
});
