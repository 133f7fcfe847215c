import { describe, expect, it } from "vitest";
import type { Problem } from "./bundle";
import { type FixableFile, findFix, findFixes } from "./fixes";

const SKILL_MD = "---\nname: my-skill\ndescription: d\n---\nBody\n";

function fileOf(path: string, content: string | Uint8Array<ArrayBuffer>, executable = false): FixableFile {
  return { path, content: new Blob([content]), executable };
}

async function fix(rule: string, files: FixableFile[]) {
  const fixed = await findFix(rule)?.apply(files);
  return fixed ?? [];
}

async function bytesOf({ content }: FixableFile | undefined = fileOf("", "")): Promise<number[]> {
  return [...new Uint8Array(await content.arrayBuffer())];
}

const problem = (rule: string, path: string | null = null): Problem => ({
  rule,
  path,
  line: null,
  message: "",
});

describe("a fix changes only what it is for", () => {
  it("renames the folder to the skill's name", async () => {
    const files = [
      fileOf("Wrong/SKILL.md", SKILL_MD),
      fileOf("Wrong/Wrong/a.bin", Uint8Array.of(0, 255), true),
    ];
    const fixed = await fix("folder-name", files);
    expect(fixed.map(({ path, executable }) => [path, executable])).toEqual([
      ["my-skill/SKILL.md", false],
      ["my-skill/Wrong/a.bin", true],
    ]);
    expect(fixed.map(({ content }) => content)).toEqual(files.map(({ content }) => content));
    expect(fixed[1]?.content).toBe(files[1]?.content);
  });

  it("doesn't rename a folder over another, or without a name", async () => {
    const beside = [fileOf("Wrong/SKILL.md", SKILL_MD), fileOf("my-skill/a.md", "")];
    expect(await fix("folder-name", beside)).toBe(beside);
    const nameless = [fileOf("Wrong/SKILL.md", "---\ndescription: d\n---\n")];
    expect(await fix("folder-name", nameless)).toBe(nameless);
  });

  it.each([
    ["w/skill.md", "w/SKILL.md"],
    ["skill.MD", "SKILL.md"],
    ["w/docs/skill.md", "w/docs/skill.md"],
  ])("renames %s to %s", async (path, expected) => {
    const fixed = await fix("skill-md-missing", [fileOf("w/a.md", ""), fileOf(path, SKILL_MD)]);
    expect(fixed.map((file) => file.path)).toEqual(["w/a.md", expected]);
  });

  it("removes a byte order mark from SKILL.md alone", async () => {
    const other = fileOf("w/a.md", "\uFEFFa");
    const fixed = await fix("byte-order-mark", [fileOf("w/SKILL.md", `\uFEFF${SKILL_MD}\uFEFF\r\n`), other]);
    expect(await fixed[0]?.content.text()).toBe(`${SKILL_MD}\uFEFF\r\n`);
    expect(await bytesOf(fixed[0])).toEqual([...new TextEncoder().encode(`${SKILL_MD}\uFEFF\r\n`)]);
    expect(fixed[1]?.content).toBe(other.content);
  });

  it.each([
    ["---\r\nname: a\r\n---\r\nBody\r\n", "---\nname: a\n---\nBody\r\n"],
    ["---\r\nname: a\r\n---", "---\nname: a\n---"],
    ["---\nname: a\n---\nBody\r\n---\r\n", "---\nname: a\n---\nBody\r\n---\r\n"],
    ["# No frontmatter\r\n---\r\n", "# No frontmatter\r\n---\r\n"],
  ])("converts the frontmatter of %j to LF", async (before, after) => {
    const fixed = await fix("crlf-frontmatter", [fileOf("w/SKILL.md", before)]);
    expect(await fixed[0]?.content.text()).toBe(after);
  });

  it("leaves a SKILL.md that is not UTF-8 unchanged", async () => {
    const bytes = Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0d, 0x0a, 0xe9, 0x0d, 0x0a, 0x2d, 0x2d, 0x2d, 0x0d, 0x0a);
    const fixed = await fix("crlf-frontmatter", [fileOf("w/SKILL.md", bytes)]);
    expect(await bytesOf(fixed[0])).toEqual([...bytes]);
  });

  it("replaces backslashes only in links that then lead to a file", async () => {
    const text = [
      "---\nname: a\n---",
      "[a](docs\\a.md) `docs\\a.md` [b](docs\\b.md) [c](<docs\\a.md> 'docs\\a.md')",
      "![docs\\x](docs\\x.png) [![x](docs\\x.png)](.\\docs\\a.md#h) \\[not\\](docs\\a.md)",
      "```\n[a](docs\\a.md)\n```",
      "[d](docs\\\\a.md) [e](docs\\\\a.md)",
      "[ref]\n\n[ref]: docs\\a.md\r\n",
    ].join("\n");
    const files = [
      fileOf("w/SKILL.md", text),
      fileOf("w/docs/a.md", "[up](..\\SKILL.md)"),
      fileOf("w/docs/x.png", ""),
    ];
    const [skillMd, inner, picture] = await fix("windows-link", files);
    expect(await skillMd?.content.text()).toBe(
      [
        "---\nname: a\n---",
        "[a](docs/a.md) `docs\\a.md` [b](docs\\b.md) [c](<docs/a.md> 'docs\\a.md')",
        "![docs\\x](docs/x.png) [![x](docs/x.png)](./docs/a.md#h) \\[not\\](docs\\a.md)",
        "```\n[a](docs\\a.md)\n```",
        "[d](docs/a.md) [e](docs/a.md)",
        "[ref]\n\n[ref]: docs/a.md\r\n",
      ].join("\n"),
    );
    expect(await inner?.content.text()).toBe("[up](../SKILL.md)");
    expect(picture?.content).toBe(files[2]?.content);
  });
});

it("offers each fix once, and only where it is safe", () => {
  const rules = (...problems: Problem[]) => findFixes(problems).map(({ rule }) => rule);
  expect(rules(problem("windows-link"), problem("windows-link"), problem("body-size"))).toEqual([
    "windows-link",
  ]);
  expect(rules(problem("folder-name"))).toEqual(["folder-name"]);
  expect(rules(problem("folder-name"), problem("name-characters"))).toEqual([]);
  expect(rules(problem("folder-name"), problem("name-changed"))).toEqual([]);
  expect(rules(problem("skill-md-missing"))).toEqual([]);
  expect(rules(problem("skill-md-missing", "w/docs/skill.md"))).toEqual([]);
  expect(rules(problem("skill-md-missing", "w/skill.md"))).toEqual(["skill-md-missing"]);
  expect(findFix("body-size")).toBeNull();
});
