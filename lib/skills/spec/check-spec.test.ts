import { describe, expect, it } from "vitest";
import { checkSpec, findSpecSkillMd } from "./check-spec";

const encoder = new TextEncoder();

function check(text: string, folder: string | null = "my-skill", paths = ["SKILL.md"]) {
  return checkSpec({ folder, paths, skillMd: encoder.encode(text) });
}

function rulesOf(yaml: string, folder: string | null = "my-skill"): string[] {
  return check(`---\n${yaml}\n---\nBody\n`, folder).map((problem) => problem.rule);
}

const named = (name: string) => `name: ${name}\ndescription: A test skill`;

describe("passes the reference validator's own tests (docs/skills-api.md §7.1)", () => {
  it.each<[string, string, string, string[]]>([
    ["a valid skill", named("my-skill"), "my-skill", []],
    ["capitals", named("MySkill"), "MySkill", ["name-characters"]],
    ["70 letters", named("a".repeat(70)), "a".repeat(70), ["name-length"]],
    ["a leading hyphen", named("-my-skill"), "-my-skill", ["name-hyphen-ends"]],
    ["two hyphens", named("my--skill"), "my--skill", ["name-hyphen-double"]],
    ["an underscore", named("my_skill"), "my_skill", ["name-characters"]],
    ["another folder", named("correct-name"), "wrong-name", ["folder-name"]],
    ["another folder and an invalid name", named("Wrong"), "wrong-name", ["name-characters"]],
    ["an unknown field", `${named("my-skill")}\nunknown_field: x`, "my-skill", ["unexpected-field"]],
    ["license and metadata", `${named("my-skill")}\nlicense: MIT\nmetadata:\n  author: Me`, "my-skill", []],
    ["allowed tools", `${named("my-skill")}\nallowed-tools: Bash(jq:*) Bash(git:*)`, "my-skill", []],
    ["Chinese", named("技能"), "技能", []],
    ["Cyrillic with a hyphen", named("мой-навык"), "мой-навык", []],
    ["Cyrillic", named("навык"), "навык", []],
    ["Cyrillic capitals", named("НАВЫК"), "НАВЫК", ["name-characters"]],
    [
      "1,100 characters",
      `name: my-skill\ndescription: ${"x".repeat(1100)}`,
      "my-skill",
      ["description-length"],
    ],
    ["compatibility", `${named("my-skill")}\ncompatibility: Requires Python 3.11+`, "my-skill", []],
    [
      "550 of compatibility",
      `${named("my-skill")}\ncompatibility: ${"x".repeat(550)}`,
      "my-skill",
      ["compatibility-length"],
    ],
    ["an accent spelled in two ways", named("cafe\u0301"), "caf\u00e9", []],
    ["an open bracket", "name: [invalid", "my-skill", ["frontmatter-yaml"]],
    ["a list", "- a\n- b", "my-skill", ["frontmatter-mapping"]],
    ["no name", "description: d", "my-skill", ["name-missing"]],
    ["no description", "name: my-skill", "my-skill", ["description-missing"]],
  ])("%s", (_case, yaml, ...[folder, rules]) => {
    expect(rulesOf(yaml, folder)).toEqual(rules);
  });

  it("a folder without SKILL.md", () => {
    expect(checkSpec({ folder: "my-skill", paths: ["a.md"], skillMd: null })).toMatchObject([
      { rule: "skill-md-missing" },
    ]);
  });

  it.each<[string, string, string]>([
    ["no frontmatter", "# Just text", "frontmatter-missing"],
    ["an unclosed frontmatter", "---\nname: my-skill\n", "frontmatter-open"],
  ])("%s", (_case, text, rule) => {
    expect(check(text)).toMatchObject([{ rule, path: "my-skill/SKILL.md", line: 1 }]);
  });

  it("SKILL.md before skill.md, and no other spelling", () => {
    expect(findSpecSkillMd(["skill.md", "SKILL.md"])).toBe("SKILL.md");
    expect(findSpecSkillMd(["a.md", "skill.md"])).toBe("skill.md");
    expect(findSpecSkillMd(["Skill.md", "docs/SKILL.md"])).toBeNull();
  });
});

describe("agrees with the reference validator on edge cases", () => {
  const sound = `---\n${named("my-skill")}\n---\nBody\n`;
  it.each<[string, string, string[]]>([
    ["Windows line endings", sound.replaceAll("\n", "\r\n"), []],
    ["a byte order mark", `\uFEFF${sound}`, ["byte-order-mark"]],
    ["a blank line first", `\n${sound}`, ["frontmatter-missing"]],
    ["a fence that ends the file", `---\n${named("my-skill")}\n---`, []],
    ["nothing between the fences", "---\n---\n", ["frontmatter-mapping"]],
    ["an anchor", `---\n${named("&a my-skill")}\n---\n`, ["frontmatter-alias"]],
    ["a tag", `---\n${named("!!str my-skill")}\n---\n`, ["frontmatter-tag"]],
    ["a field twice", `---\n${named("my-skill")}\nname: my-skill\n---\n`, ["frontmatter-duplicate"]],
    [
      "a list in brackets",
      `---\n${named("my-skill")}\nlicense: [MIT]\n---\n`,
      ["flow-style", "field-not-text"],
    ],
    ["a map in braces", `---\n${named("my-skill")}\nmetadata: {a: b}\n---\n`, ["flow-style"]],
    ["brackets inside text", `---\n${named("my-skill")}\nlicense: MIT [see {LICENSE}]\n---\n`, []],
  ])("%s", (_case, text, rules) => {
    expect(check(text).map((problem) => problem.rule)).toEqual(rules);
  });

  it.each<[string, string, string, string[]]>([
    ["three hyphens in a value", "name: my-skill\ndescription: a --- b", "my-skill", []],
    ["a tag in the description", "name: my-skill\ndescription: use <b>", "my-skill", []],
    ["a reserved word", named("claude-x"), "claude-x", []],
    ["a blank description", 'name: my-skill\ndescription: "  "', "my-skill", ["description-missing"]],
    ["a numeric name", named("123"), "123", []],
    ["a padded name", named('" my-skill "'), "my-skill", []],
    ["a raised digit", named("a²"), "a²", []],
    ["a ligature", named("ﬁle"), "file", []],
    ["an emoji", named("a😀"), "a😀", ["name-characters"]],
    ["64 characters", named("a".repeat(64)), "a".repeat(64), []],
    ["65 characters", named("a".repeat(65)), "a".repeat(65), ["name-length"]],
    ["1,024 characters", `name: my-skill\ndescription: ${"😀".repeat(1024)}`, "my-skill", []],
    [
      "1,025 characters",
      `name: my-skill\ndescription: ${"x".repeat(1025)}`,
      "my-skill",
      ["description-length"],
    ],
    ["500 of compatibility", `${named("my-skill")}\ncompatibility: ${"x".repeat(500)}`, "my-skill", []],
    [
      "a list of compatibility",
      `${named("my-skill")}\ncompatibility:\n  - a`,
      "my-skill",
      ["field-not-text"],
    ],
    ["another case of the folder", named("my-skill"), "My-Skill", ["folder-name"]],
  ])("%s", (_case, yaml, ...[folder, rules]) => {
    expect(rulesOf(yaml, folder)).toEqual(rules);
  });
});

describe("follows the specification where the reference validator is laxer", () => {
  it.each<[string, string, string[]]>([
    ["a field on the fence line", "---name: my-skill\ndescription: d\n---\n", ["frontmatter-missing"]],
    [
      "an empty compatibility",
      `---\n${named("my-skill")}\ncompatibility: ""\n---\n`,
      ["compatibility-length"],
    ],
    ["metadata that is text", `---\n${named("my-skill")}\nmetadata: me\n---\n`, ["metadata-map"]],
    ["metadata that nests", `---\n${named("my-skill")}\nmetadata:\n  a:\n    b: c\n---\n`, ["metadata-map"]],
    ["a list of tools", `---\n${named("my-skill")}\nallowed-tools:\n  - Read\n---\n`, ["field-not-text"]],
    [
      "tools separated by commas",
      `---\n${named("my-skill")}\nallowed-tools: Read, Grep\n---\n`,
      ["allowed-tools-commas"],
    ],
    [
      "a comma after a tool's pattern",
      `---\n${named("my-skill")}\nallowed-tools: Bash(a, b), Read\n---\n`,
      ["allowed-tools-commas"],
    ],
    [
      "a comma in a pattern that is never closed",
      `---\n${named("my-skill")}\nallowed-tools: Bash(a, b\n---\n`,
      ["allowed-tools-commas"],
    ],
    ["a comma in a tool's pattern", `---\n${named("my-skill")}\nallowed-tools: Bash(a, b) Read\n---\n`, []],
    ["a list for a name", "---\nname:\n  - a\ndescription: d\n---\n", ["field-not-text"]],
  ])("%s", (_case, text, rules) => {
    expect(check(text).map((problem) => problem.rule)).toEqual(rules);
  });
});

it("reports each problem with its line", () => {
  const problems = check("---\nversion: 1\nname: A\ndescription: d\nmetadata:\n  x: {a: b}\n---\n", "a");
  expect(problems.map(({ rule, path, line }) => [rule, path, line])).toEqual([
    ["flow-style", "a/SKILL.md", 6],
    ["name-characters", "a/SKILL.md", 3],
    ["unexpected-field", "a/SKILL.md", 2],
    ["metadata-map", "a/SKILL.md", 5],
  ]);
});

it("doesn't compare the name of loose files with a folder", () => {
  expect(rulesOf(named("any-name"), null)).toEqual([]);
});
