import { expect, it } from "vitest";
import { readMarkdown } from "@/lib/skills/advice/markdown-document";
import { tokenCostOfFolder } from "./token-cost-of-folder";

const encoder = new TextEncoder();
const SKILL_MD = "---\nname: notes\ndescription: Writes notes.\n---\n";

async function costOf(files: Record<string, string | Uint8Array>) {
  const reads: string[] = [];
  const contents = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === "string" ? encoder.encode(content) : content,
    ]),
  );
  const cost = await tokenCostOfFolder({
    entries: [...contents].map(([path, { length }]) => ({ path, size: length, crc32: 0, executable: false })),
    read: async (path) => {
      reads.push(path);
      return contents.get(path) ?? new Uint8Array();
    },
    parse: readMarkdown,
    pause: async () => undefined,
  });
  return { ...cost, reads };
}

it("counts the files that SKILL.md references, directly or not, and references/, each once", async () => {
  const { always, whenFired, onDemand } = await costOf({
    "SKILL.md": `${SKILL_MD}See [forms](docs/forms.md), \`schema.json\` and [forms](docs/forms.md).\n`,
    "docs/forms.md": "Now read [more](more.md) and ../SKILL.md.\n",
    "docs/more.md": "One two three.",
    "references/api.txt": "One two.",
    "schema.json": "{}",
    "unreached.md": "One two three.",
  });
  expect(always).toBe(4);
  expect(whenFired).toBeGreaterThan(10);
  expect(onDemand.map(({ path, tokens }) => (path === "docs/forms.md" ? path : [path, tokens]))).toEqual([
    ["references/api.txt", 3],
    "docs/forms.md",
    ["schema.json", 2],
    ["docs/more.md", 4],
  ]);
});

it("follows a mentioned folder to its documents", async () => {
  const { onDemand } = await costOf({
    "SKILL.md": `${SKILL_MD}Choose one of \`themes/\`.\n`,
    "themes/dark/night.md": "Night.",
    "themes/data.json": "{}",
    "other/day.md": "Day.",
  });
  expect(onDemand.map(({ path }) => path)).toEqual(["themes/dark/night.md"]);
});

it("lists scripts separately, but not code that is meant to be read", async () => {
  const { onDemand, scripts } = await costOf({
    "SKILL.md": `${SKILL_MD}Run scripts/run.py, copy templates/page.js, read references/example.py.\n`,
    "scripts/run.py": "print()",
    "templates/page.js": "a",
    "references/example.py": "a",
  });
  expect(scripts).toEqual(["scripts/run.py"]);
  expect(onDemand.map(({ path }) => path)).toEqual(["references/example.py", "templates/page.js"]);
});

it("doesn't count binary files", async () => {
  const { onDemand, reads } = await costOf({
    "SKILL.md": `${SKILL_MD}[a](a.png) [b](b.dat)\n`,
    "a.png": Uint8Array.of(0),
    "b.dat": Uint8Array.of(0, 1, 2),
  });
  expect(onDemand).toEqual([]);
  expect(reads).toEqual(["SKILL.md", "b.dat"]);
});

it("reads only referenced files out of 5,000", async () => {
  const others = Array.from({ length: 5_000 }, (_, index) => [`data/row-${index}.md`, "text"]);
  const { reads } = await costOf({
    "SKILL.md": `${SKILL_MD}See data/row-7.md.\n`,
    ...Object.fromEntries(others),
  });
  expect(reads).toEqual(["SKILL.md", "data/row-7.md"]);
});

it("says how many files it left uncounted", async () => {
  const { onDemand, uncountedCount } = await costOf({
    "SKILL.md": SKILL_MD,
    "references/large.txt": "a".repeat(500_001),
    "references/small.txt": "a",
  });
  expect(uncountedCount).toBe(1);
  expect(onDemand).toEqual([{ path: "references/small.txt", tokens: 1 }]);
});

it("costs nothing without a SKILL.md", async () => {
  expect(await costOf({ "a.md": "x" })).toMatchObject({ always: 0, whenFired: 0, onDemand: [] });
});
