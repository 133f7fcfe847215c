import type { Nodes } from "hast";
import { expect, test } from "vitest";
import { compareProse, type ProseRow } from "./compare-prose";
import { openFolder } from "./open-bundles";

async function open(key: string, text: string): Promise<void> {
  await openFolder(key, [{ path: "a.md", content: new Blob([text]), executable: false }]);
}

function write(node: Nodes | null): string {
  if (node === null) return "∅";
  if (node.type === "text") return node.value;
  const inner = "children" in node ? node.children.map(write).join("") : "";
  return node.type === "element" && ["del", "ins", "strong"].includes(node.tagName)
    ? `<${node.tagName}>${inner}</${node.tagName}>`
    : inner;
}

async function compareTexts(base: string, head: string) {
  await open("base", base);
  await open("head", head);
  return compareProse({ baseKey: "base", basePath: "a.md", headKey: "head", headPath: "a.md" });
}

async function compare(base: string, head: string): Promise<string[]> {
  const { rows } = await compareTexts(base, head);
  return rows.map((row: ProseRow) => `${row.isChanged ? "!" : "="} ${write(row.base)} → ${write(row.head)}`);
}

/** The sources shown beside the rendered blocks. */
async function sourcesOf(base: string, head: string) {
  const { rows } = await compareTexts(base, head);
  return rows.flatMap(({ source }) => (source ? [[source.base, source.head]] : []));
}

test("changed words are marked in place, also inside other markup", async () => {
  const base = "# Title\n\nRead the **old ledger** first, then write the report.\n";
  const head = "# Title\n\nRead the **new ledger** first, then write the report.\n";
  expect(await compare(base, head)).toEqual([
    "= Title → Title",
    "! Read the <strong><del>old</del> ledger</strong> first, then write the report. → Read the <strong><ins>new</ins> ledger</strong> first, then write the report.",
  ]);
});

test("a block moved down by an insertion is unchanged", async () => {
  expect(await compare("One.\n\nTwo.\n", "Zero.\n\nOne.\n\nTwo.\n")).toEqual([
    "! ∅ → Zero.",
    "= One. → One.",
    "= Two. → Two.",
  ]);
});

test("a change inside raw HTML is marked like one of words", async () => {
  const gate = (words: string) => `<HARD-GATE>\n${words} delete.\n</HARD-GATE>\n`;
  expect(await compare(gate("Do NOT"), gate("Always"))).toEqual([
    "! <HARD-GATE>\n<del>Do NOT</del> delete.\n</HARD-GATE> → <HARD-GATE>\n<ins>Always</ins> delete.\n</HARD-GATE>",
  ]);
});

test("a block that renders the same but is written differently shows both sources", async () => {
  const rows = await compare("* a\n* b\n\nText\ngoes on.\n", "- a\n- b\n\nText\ngoes on.\n");
  expect(rows).toEqual([expect.stringMatching(/^! /), "= Text\ngoes on. → Text\ngoes on."]);
  expect(await sourcesOf("* a\n* b\n", "- a\n- b\n")).toEqual([["* a\n* b", "- a\n- b"]]);
});

test.each([
  ["an address", "[a](b.md) c\n", "[a](d.md) c\n"],
  ["an address beside a word", "[a](b.md) c\n", "[a](d.md) e\n"],
  ["a level", "# a\n", "## a\n"],
  ["a tick", "- [ ] a\n", "- [x] a\n"],
  ["an entity", "&amp;\n", "&\n"],
  ["the number of an item", "1. a\n2. b\n", "1. a\n3. b\n"],
  ["the name of a footnote that is used", "a[^b]\n\n[^b]: c\n", "a[^b]\n\n[^b]:   c\n"],
])("a change of %s alone shows both sources", async (_case, base, head) => {
  const last = (text: string) => text.trimEnd().split("\n\n").at(-1);
  expect(await sourcesOf(base, head)).toEqual([[last(base), last(head)]]);
});

test("changes of frontmatter and spacing are reported", async () => {
  const base = "---\nname: a # b\n---\n\nText\n";
  expect(await compareTexts(base, base.replace("# b", "# c"))).toMatchObject({
    frontmatter: { base: "name: a # b", head: "name: a # c", isShownByFields: false },
    isSpacingChanged: false,
  });
  expect(await compareTexts(base, base.replace("\n\nText", "\n\n\nText"))).toMatchObject({
    frontmatter: null,
    isSpacingChanged: true,
  });
  expect(await compareTexts(base, base.replaceAll("\n", "\r\n"))).toMatchObject({ isSpacingChanged: true });
  const noted = "One[^a]\n\n[^a]: note\n\nTwo\n";
  expect(await compareTexts(noted, noted.replace("note", "other"))).toMatchObject({
    isSpacingChanged: false,
  });
});

test("two texts that differ are never shown as unchanged", async () => {
  const pieces = [
    "a",
    " ",
    "\n",
    "\n\n",
    "*b*",
    "<i>",
    "<!-- c -->",
    "[d](e)",
    "[f]: g",
    "|h|\n|-|",
    "> ",
    "- ",
    "&lt;",
    "~~~j\n",
    "[^k]",
    "[^k]: l",
  ];
  let state = 7;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let round = 0; round < 300; round++) {
    const base = Array.from({ length: 1 + random(12) }, () => pieces[random(pieces.length)] ?? "");
    const head = base.with(random(base.length), pieces[random(pieces.length)] ?? "");
    const [before, after] = [base.join(""), head.join("")];
    const { rows, isSpacingChanged, frontmatter } = await compareTexts(before, after);
    const isSame = !isSpacingChanged && frontmatter === null && rows.every(({ isChanged }) => !isChanged);
    expect(isSame, JSON.stringify([before, after])).toBe(before === after);
  }
});

test("an added file has one side", async () => {
  await open("head", "One.\n");
  const { rows } = await compareProse({ baseKey: "head", basePath: null, headKey: "head", headPath: "a.md" });
  expect(rows.map((row) => [row.base, row.isChanged])).toEqual([[null, true]]);
});

test("an added invisible character is a change, and its code is shown", async () => {
  const [row] = await compare("A word.\n", "A wo\u200Brd.\n");
  expect(row).toMatch(/^! .* → .*U\+200B/);
});
