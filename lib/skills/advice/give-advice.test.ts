import { describe, expect, it } from "vitest";
import { giveAdvice } from "./give-advice";
import { readMarkdown } from "./markdown-document";
import { readSkillText } from "./read-skill-text";

const encoder = new TextEncoder();
const DESCRIPTION = "Fills the forms of a PDF. Use when a form must be filled.";

function skillMd(body: string, { name = "filling-forms", description = DESCRIPTION } = {}): string {
  return `---\nname: ${name}\ndescription: ${description}\n---\n${body}`;
}

/** Rule, path and line of all advice on files. A `*` after a path makes it executable. */
async function advise(files: Record<string, string>): Promise<[string, string | null, number | null][]> {
  const contents = new Map(
    Object.entries(files).map(([path, text]) => [path.replace("*", ""), encoder.encode(text)]),
  );
  const entries = Object.keys(files).map((path) => ({
    path: path.replace("*", ""),
    size: contents.get(path.replace("*", ""))?.length ?? 0,
    crc32: 0,
    executable: path.endsWith("*"),
  }));
  const skill = await readSkillText({
    entries,
    read: async (path) => contents.get(path) ?? new Uint8Array(),
    parse: readMarkdown,
    pause: async () => undefined,
  });
  return (skill ? giveAdvice(skill) : []).map(({ rule, path, line }) => [rule, path, line]);
}

const lines = (count: number) => "Do it.\n".repeat(count);
const LONG = `# A\n${lines(30)}## B\n${lines(30)}## C\n${lines(30)}## D\n${lines(30)}`;

describe("SKILL.md itself", () => {
  it.each<[string, string, [string, number][]]>([
    ["a good body", skillMd("# Forms\n\nRead, then act.\n"), []],
    ["500 lines", skillMd(lines(500)), []],
    ["501 lines", skillMd(lines(501)), [["body-size", 5]]],
    ["many tokens in few lines", skillMd("word ".repeat(6_000)), [["body-size", 5]]],
    ["Windows line endings", skillMd("Do it.\n").replaceAll("\n", "\r\n"), [["crlf-frontmatter", 1]]],
    [
      "a fence inside a value",
      skillMd("", { description: "Fills forms --- all of them. Use when asked." }),
      [["fence-in-value", 3]],
    ],
    ["a vague name", skillMd("", { name: "data-utils" }), [["name-vague", 2]]],
    ["a name with one specific word", skillMd("", { name: "pdf-utils" }), []],
    ["a hidden character", skillMd("One\nTw\u200Bo\u2060\n"), [["hidden-text", 6]]],
    ["an emoji", skillMd("👩‍🚀 ❤️ done\n"), []],
  ])("%s", async (_case, text, expected) => {
    expect(await advise({ "SKILL.md": text })).toEqual(
      expected.map(([rule, line]) => [rule, "SKILL.md", line]),
    );
  });
});

describe("the description", () => {
  it.each<[string, string[]]>([
    ["I can help you with the forms of a PDF, when you ask.", ["description-person"]],
    ["Fills the forms of a PDF when asked. You can use this for tax.", ["description-person"]],
    ['Answers in verse when the user says "I can do it" or “help me”.', []],
    ["Measures the I/O of a disk and reports it. Use when a disk is slow.", []],
    ["Use when you need to fill the forms of a PDF.", []],
    ["Fills the forms of a PDF and merges several into one.", ["description-when"]],
    ["Statistics of the gut and its flora, for microbiome studies.", []],
    ["Helps with documents.", ["description-vague", "description-when"]],
    ["用于填写表单并合并多个文件。", []],
    ["Füllt Formulare aus und fasst mehrere Dokumente zusammen, sobald jemand fragt.", []],
  ])("%s", async (description, rules) => {
    const said = await advise({ "SKILL.md": skillMd("", { description: `'${description}'` }) });
    expect(said).toEqual(rules.map((rule) => [rule, "SKILL.md", 3]));
  });
});

describe("links", () => {
  const files = { "docs/a.md": "See [b](b.md).\n", "docs/b.md": "Done.\n", "scripts/run.sh": "ls\n" };
  it.each<[string, string[]]>([
    ["[a](docs/a.md#x) [b](./docs/b.md) [folder](scripts/) ![run](<scripts/run.sh>)", []],
    ["[a](docs/gone.md)", ["broken-link"]],
    ["[a](Docs/A.md)", ["broken-link"]],
    ["[a][ref]\n\n[ref]: docs/gone.md", ["broken-link"]],
    ["[a](docs/gone.md) and again [a](docs/gone.md)", ["broken-link"]],
    ["`[a](docs/gone.md)`", []],
    ["```\n[a](docs/gone.md)\n```", []],
    ["[text](url) [a](path/to/file.md) [a]({file}.md) [a](#gone) [w](https://x.example/gone.md)", []],
    ["[a](../other/SKILL.md)", ["link-outside"]],
    ["[a](/Users/me/notes.md)", ["link-absolute"]],
    ["[a](C:\\notes\\a.md)", ["link-absolute"]],
    ["[a](/docs/api)", []],
    ["[a](docs\\a.md)", ["windows-link"]],
    ["[a](docs\\gone.md)", ["broken-link"]],
    ["Read docs\\a.md and `docs\\b.md`.", ["windows-path", "windows-path"]],
    ["```\ntype docs\\a.md\n```\n\n`\\d+\\.md` and HKLM\\Software\\a.md", []],
  ])("%s", async (body, rules) => {
    const said = await advise({ "SKILL.md": skillMd(`docs/a.md docs/b.md\n\n${body}\n`), ...files });
    const line = body.startsWith("[a][ref]") ? 9 : 7;
    expect(said).toEqual(rules.map((rule) => [rule, "SKILL.md", line]));
  });

  it("are resolved from the file that contains them, and ignored in templates", async () => {
    const text = skillMd("[a](docs/a.md) [t](templates/t.md)\n");
    const said = await advise({
      "SKILL.md": text,
      "docs/a.md": "\n[t](templates/t.md)\n",
      "templates/t.md": "[x](gone.md)\n",
    });
    expect(said).toEqual([["broken-link", "docs/a.md", 2]]);
  });
});

describe("references", () => {
  it("that only another reference links to are reported", async () => {
    const files = { "a.md": "First\n[b](b.md)\n\n[b](b.md)\n", "b.md": "[a](a.md)\n" };
    expect(await advise({ "SKILL.md": skillMd("[a](a.md)\n"), ...files })).toEqual([
      ["link-depth", "a.md", 2],
    ]);
    expect(await advise({ "SKILL.md": skillMd("[a](a.md), then `b.md`\n"), ...files })).toEqual([]);
  });

  it.each<[string, string, string, number]>([
    ["long", "references/a.md", LONG, 1],
    ["long, with a table", "references/a.md", `## Contents\n- A\n${LONG}`, 0],
    ["long, with links to its sections", "references/a.md", `- [A](#a)\n- [B](#b)\n- [C](#c)\n${LONG}`, 0],
    ["long, with its table at the end", "references/a.md", `${LONG}\n## Contents\n`, 1],
    ["long, of one section", "references/a.md", `# A\n${lines(200)}`, 0],
    ["short", "references/a.md", "# A\n# B\n# C\n# D\n", 0],
    ["a licence", "references/LICENSE.md", LONG, 0],
    ["an example", "examples/a.md", LONG, 0],
  ])("%s: %s", async (...[, path, text, count]) => {
    const said = await advise({ "SKILL.md": skillMd(`[a](${path})\n`), [path]: text });
    expect(said).toEqual(Array(count).fill(["contents-table", path, 1]));
  });

  it("that no text mentions are reported", async () => {
    const files = { "guide.md": "x", "LICENSE.md": "x", "docs/a.md": "x", "run.py": "x" };
    expect(await advise({ "SKILL.md": skillMd("All of docs/ matters.\n"), ...files })).toEqual([
      ["unmentioned-file", "guide.md", null],
    ]);
  });

  it.each([
    ["doc2.md", true],
    ["notes/file 1.txt", true],
    ["guide (1).md", true],
    ["tests/file1.md", false],
    ["http2.md", false],
    ["page-layout.md", false],
  ])("%s", async (path, isIndistinct) => {
    const said = await advise({ "SKILL.md": skillMd(`[a](<${path}>) notes/\n`), [path]: "x" });
    expect(said).toEqual(isIndistinct ? [["file-name", path, null]] : []);
  });
});

it.each<[string, number | null]>([
  ["Before August 2025 use the old API.", 5],
  ["One.\nTwo, until\nlate 2026.", 6],
  ["The limit is 5 as of 2024.", 5],
  ["# Old patterns\n## API\nBefore August 2025 use v1.", null],
  ["# Old patterns\n# API\nBefore August 2025 use v1.", 7],
  ["`before August 2025`", null],
  ["Papers published after 2020, since March 2019, up to 2048 tokens, until 2026-01-01.", null],
])("dates: %j", async (body, line) => {
  const expected = line === null ? [] : [["dated-text", "SKILL.md", line]];
  expect(await advise({ "SKILL.md": skillMd(body) })).toEqual(expected);
});

describe("scripts called by their path", () => {
  const call = skillMd("```bash\ncd x\n./scripts/run.sh --fast\npython scripts/py.py\n```\n");
  it("need the executable bit, if the bundle has such bits", async () => {
    const files = { "scripts/run.sh": "", "scripts/py.py": "" };
    expect(await advise({ "SKILL.md": call, ...files })).toEqual([]);
    expect(await advise({ "SKILL.md": call, ...files, "scripts/other.sh*": "" })).toEqual([
      ["executable-bit", "SKILL.md", 7],
    ]);
    expect(await advise({ "SKILL.md": call, "scripts/run.sh*": "", "scripts/py.py": "" })).toEqual([]);
  });
});

it("counts the texts that are too long to read", async () => {
  const entries = ["SKILL.md", "a.md", "b.png"].map((path) => ({
    path,
    size: path === "SKILL.md" ? 100 : 600_000,
    crc32: 0,
    executable: false,
  }));
  const skill = await readSkillText({
    entries,
    read: async () => encoder.encode(skillMd("")),
    parse: readMarkdown,
    pause: async () => undefined,
  });
  expect(skill?.unreadCount).toBe(1);
});
