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

async function compare(base: string, head: string): Promise<string[]> {
  await open("base", base);
  await open("head", head);
  const rows = await compareProse({ baseKey: "base", basePath: "a.md", headKey: "head", headPath: "a.md" });
  return rows.map((row: ProseRow) => `${row.isChanged ? "!" : "="} ${write(row.base)} → ${write(row.head)}`);
}

test("changed words are marked where they stand, inside other marks too", async () => {
  const base = "# Title\n\nRead the **old ledger** first, then write the report.\n";
  const head = "# Title\n\nRead the **new ledger** first, then write the report.\n";
  expect(await compare(base, head)).toEqual([
    "= Title → Title",
    "! Read the <strong><del>old</del> ledger</strong> first, then write the report. → Read the <strong><ins>new</ins> ledger</strong> first, then write the report.",
  ]);
});

test("a block that moved down by others is the same block", async () => {
  expect(await compare("One.\n\nTwo.\n", "Zero.\n\nOne.\n\nTwo.\n")).toEqual([
    "! ∅ → Zero.",
    "= One. → One.",
    "= Two. → Two.",
  ]);
});

test("what only the source says differently reads the same", async () => {
  expect(await compare("* a\n* b\n\nText\ngoes on.\n", "- a\n- b\n\nText\ngoes on.\n")).toEqual([
    expect.stringMatching(/^= /),
    "= Text\ngoes on. → Text\ngoes on.",
  ]);
});

test("an added file has one side", async () => {
  await open("head", "One.\n");
  const rows = await compareProse({ baseKey: "head", basePath: null, headKey: "head", headPath: "a.md" });
  expect(rows.map((row) => [row.base, row.isChanged])).toEqual([[null, true]]);
});

test("a character that nobody would see is a change, and shows", async () => {
  const [row] = await compare("A word.\n", "A wo\u200Brd.\n");
  expect(row).toMatch(/^! .* → .*U\+200B/);
});
