import { describe, expect, it } from "vitest";
import { parseFrontmatter } from "./frontmatter";

function fieldsOf(yaml: string): [string, string, number][] {
  const { fields, problems } = parseFrontmatter(`---\n${yaml}\n---\n`);
  expect(problems).toEqual([]);
  return fields.map(({ key, value, line }) => [key, value, line]);
}

describe("values are the strings as written", () => {
  it.each<[string, string, string]>([
    ["a number", "k: 123", "123"],
    ["a version", "k: 1.0", "1.0"],
    ["a yes", "k: yes", "yes"],
    ["a date", "k: 2026-11-21", "2026-11-21"],
    ["a null", "k: ~", "~"],
    ["nothing", "k:", ""],
    ["quotes", `k: "a: \\"b\\""`, 'a: "b"'],
    ["three hyphens inside", "k: a --- b", "a --- b"],
    ["a comment after the value", "k: a # b", "a"],
    ["a folded block", "k: >\n  one\n  two\n", "one two\n"],
    ["a literal block that shows a fence", "k: |\n  one\n  ---\n", "one\n---\n"],
    ["a list, as its source", "k:\n  - Read\n  - Write # why", "- Read\n- Write # why"],
    ["a list at the margin", "k:\n- Read\n- Write", "- Read\n- Write"],
    ["a mapping, dedented", "k:\n    a: 1\n    b:\n      c: 2", "a: 1\nb:\n  c: 2"],
    ["a flow mapping", "k: { a: 1 }", "{ a: 1 }"],
    ["a merge key's value", "k: <<", "<<"],
  ])("%s", (_case, yaml, value) => {
    expect(fieldsOf(yaml)).toEqual([["k", value, 2]]);
  });

  it("of every field in order, with its line in the file", () => {
    expect(fieldsOf("# first\nname: a\n\nmetadata:\n  x: 1\nallowed-tools: Bash(jq:*) Read")).toEqual([
      ["name", "a", 3],
      ["metadata", "x: 1", 5],
      ["allowed-tools", "Bash(jq:*) Read", 7],
    ]);
  });

  it("of a field called __proto__ like any other", () => {
    expect(fieldsOf("__proto__: x\nconstructor: y")).toEqual([
      ["__proto__", "x", 2],
      ["constructor", "y", 3],
    ]);
  });
});

describe("the fences are found by line", () => {
  it.each<[string, string, string, number]>([
    ["plain", "---\nk: v\n---\nBody\n---\nmore\n", "Body\n---\nmore\n", 4],
    ["CRLF", "---\r\nk: v\r\n---\r\nBody\r\n", "Body\r\n", 4],
    ["a byte order mark", "\uFEFF---\nk: v\n---\nBody", "Body", 4],
    ["a closing fence at the very end", "---\nk: v\n---", "", 4],
    ["blanks after the fences", "--- \nk: v\n---\t\nBody", "Body", 4],
  ])("%s", (_case, text, ...[body, bodyLine]) => {
    const parsed = parseFrontmatter(text);
    expect(parsed).toMatchObject({ body, bodyLine, problems: [] });
    expect(parsed.fields).toMatchObject([{ key: "k", value: "v", line: 2, nested: false }]);
  });
});

describe("invalid frontmatter is a problem with its line", () => {
  it.each<[string, string, string, number]>([
    ["no frontmatter", "# Title", "frontmatter-missing", 1],
    ["an empty file", "", "frontmatter-missing", 1],
    ["a blank line first", "\n---\nk: v\n---\n", "frontmatter-missing", 1],
    ["a field on the fence line", "---name: a\n---\n", "frontmatter-missing", 1],
    ["no closing fence", "---\nk: v\n", "frontmatter-open", 1],
    ["an indented closing fence", "---\nk: v\n ---\n", "frontmatter-open", 1],
    ["nothing between the fences", "---\n---\n", "frontmatter-mapping", 2],
    ["a list", "---\n- a\n---\n", "frontmatter-mapping", 2],
    ["a sentence", "---\nhello\n---\n", "frontmatter-mapping", 2],
    ["an open bracket", "---\na: 1\nname: [invalid\n---\n", "frontmatter-yaml", 3],
    ["a second colon", "---\na: 1\nb: Use when: x\n---\n", "frontmatter-yaml", 3],
    ["a tab as indentation", "---\na:\n\tb: 1\n---\n", "frontmatter-yaml", 3],
    ["a second document", "---\na: 1\n--- x\nb: 2\n---\n", "frontmatter-yaml", 3],
    ["an anchor", "---\na: &x 1\n---\n", "frontmatter-alias", 2],
    ["a tag", "---\na: !!binary aGk=\n---\n", "frontmatter-tag", 2],
    ["a local tag deep inside", "---\na:\n  - b: !run x\n---\n", "frontmatter-tag", 3],
    ["a key twice", "---\na: 1\nb: 2\na: 3\n---\n", "frontmatter-duplicate", 4],
    ["a key twice deep inside", "---\nm:\n  a: 1\n  a: 2\n---\n", "frontmatter-duplicate", 4],
    ["a list as key", "---\n? [a]\n: b\n---\n", "frontmatter-key", 2],
    ["JavaScript frontmatter", "---js\nmodule.exports = {}\n---\n", "frontmatter-missing", 1],
  ])("%s", (_case, text, ...[rule, line]) => {
    expect(parseFrontmatter(text).problems[0]).toMatchObject({ rule, line, path: "SKILL.md" });
  });

  it("says what to do about a second colon", () => {
    const { problems } = parseFrontmatter("---\ndescription: Use when: x\n---\n");
    expect(problems[0]?.message).toBe(
      "Invalid YAML in SKILL.md frontmatter, line 2: put a value containing ': ' in quotes",
    );
  });

  it("and the body can still be shown", () => {
    expect(parseFrontmatter("---\na: [\n---\nBody").body).toBe("Body");
    expect(parseFrontmatter("# Title\nBody").body).toBe("# Title\nBody");
  });
});

describe("hostile frontmatter is refused", () => {
  const bomb = Array.from(
    { length: 9 },
    (_, index) => `b${index + 1}: &b${index + 1} [*b${index},*b${index}]`,
  );
  it.each<[string, string, string]>([
    ["aliases that multiply", ["b0: &b0 x", ...bomb].join("\n"), "frontmatter-alias"],
    ["aliases without end", "a: &a [*a]", "frontmatter-alias"],
    ["nested brackets", `a: ${"[".repeat(16_000)}`, "frontmatter-yaml"],
    ["nested lists", `a:\n  ${"- ".repeat(8_000)}`, "frontmatter-yaml"],
    ["nested closed brackets", `a: ${"[".repeat(8_000)}${"]".repeat(8_000)}`, "frontmatter-yaml"],
    ["lists nested past 64 levels", `a:\n  ${"- ".repeat(70)}x`, "frontmatter-yaml"],
    ["a megabyte", `a: ${"x".repeat(1_000_000)}`, "frontmatter-size"],
  ])("%s", (_case, yaml, rule) => {
    expect(parseFrontmatter(`---\n${yaml}\n---\n`).problems.map((problem) => problem.rule)).toContain(rule);
  });
});
