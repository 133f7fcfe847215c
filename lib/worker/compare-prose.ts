import type { Element, ElementContent, Nodes, Root, RootContent, Text } from "hast";
import { facingLines } from "@/lib/skills/compare/align-change";
import { diffLines } from "@/lib/skills/compare/diff-lines";
import { type ColumnSpan, diffWords } from "@/lib/skills/compare/diff-words";
import { parseFrontmatter } from "@/lib/skills/skill-md/frontmatter";
import { isShownByFields } from "@/lib/skills/skill-md/is-shown-by-fields";
import type { FileSides } from "./file-sides";
import { EMPTY_PROSE, type ProseBlock, type ProseSource, readProse } from "./read-prose";

/** A piece of source on both sides; null where it is absent. */
export interface SourceChange {
  base: string | null;
  head: string | null;
}

/** A block of prose (a paragraph, a list, a table) on both sides; null where it is absent. */
export interface ProseRow {
  base: Root | null;
  head: Root | null;
  isChanged: boolean;
  /** Set if the rendered blocks don't show all changes. */
  source?: SourceChange;
  /** Whether only the source changed. */
  looksTheSame?: boolean;
}

export interface FrontmatterChange extends SourceChange {
  /** Whether the fields show everything in the source of both sides. */
  isShownByFields: boolean;
}

export interface ProseComparison {
  rows: ProseRow[];
  /** Null if unchanged. */
  frontmatter: FrontmatterChange | null;
  /** Whether blank lines between blocks, or line endings, changed. */
  isSpacingChanged: boolean;
}

/** Compares two markdown files as rendered blocks, with changed words wrapped in `del` and `ins`. */
export async function compareProse(sides: FileSides): Promise<ProseComparison> {
  const [base, head] = await Promise.all([
    readSide(sides.baseKey, sides.basePath),
    readSide(sides.headKey, sides.headPath),
  ]);
  const rows = compareBlocks(base.blocks, head.blocks);
  const frontmatter = compareFrontmatters(base.frontmatter, head.frontmatter);
  return { rows, frontmatter, isSpacingChanged: base.spacing !== head.spacing };
}

function compareFrontmatters(base: string | null, head: string | null): FrontmatterChange | null {
  if (base === head) return null;
  const isShown = (source: string | null) =>
    source === null || isShownByFields(source, parseFrontmatter(`---\n${source}\n---\n`).fields);
  return { base, head, isShownByFields: isShown(base) && isShown(head) };
}

async function readSide(key: string, path: string | null): Promise<ProseSource> {
  return path === null ? EMPTY_PROSE : readProse(key, path);
}

function compareBlocks(base: ProseBlock[], head: ProseBlock[]): ProseRow[] {
  const rows: ProseRow[] = [];
  let [baseAt, headAt] = [0, 0];
  const keepUntil = (baseEnd: number) => {
    for (; baseAt < baseEnd; baseAt++, headAt++) rows.push(keptRow(base[baseAt], head[headAt]));
  };
  for (const change of diffLines(base.map(keyOf), head.map(keyOf))) {
    keepUntil(change.baseStart);
    for (const { baseLine, headLine } of facingLines(change))
      rows.push(changedRow(blockAt(base, baseLine), blockAt(head, headLine)));
    [baseAt, headAt] = [change.baseEnd, change.headEnd];
  }
  keepUntil(base.length);
  return rows;
}

/** Blocks that look the same have the same key, wherever they are in the file. */
function keyOf({ node }: ProseBlock): string {
  return JSON.stringify(node, (name, value) => (name === "position" ? undefined : value));
}

function blockAt(blocks: ProseBlock[], line: number | null): ProseBlock | undefined {
  return line === null ? undefined : blocks[line - 1];
}

function rootOf(node: RootContent | undefined): Root | null {
  return node ? { type: "root", children: [node] } : null;
}

/** A pair of blocks that look the same; changed if their sources differ. */
function keptRow(base: ProseBlock | undefined, head: ProseBlock | undefined): ProseRow {
  const row = { base: rootOf(base?.node), head: rootOf(head?.node) };
  if (!base || !head || base.source === head.source) return { ...row, isChanged: false };
  return { ...row, isChanged: true, looksTheSame: true, source: { base: base.source, head: head.source } };
}

function changedRow(base: ProseBlock | undefined, head: ProseBlock | undefined): ProseRow {
  if (!base || !head) return { base: rootOf(base?.node), head: rootOf(head?.node), isChanged: true };
  const [before, after] = [textOf(base.node), textOf(head.node)];
  const marks = diffWords(before, after);
  const isAllShown = before !== after && addressesOf(base.node) === addressesOf(head.node);
  return {
    base: rootOf(marks ? markText(base.node, marks.base, "del") : base.node),
    head: rootOf(marks ? markText(head.node, marks.head, "ins") : head.node),
    isChanged: true,
    ...(!isAllShown && { source: { base: base.source, head: head.source } }),
  };
}

/** The destinations of a block's links, which its text doesn't show. */
function addressesOf(node: Nodes): string {
  if (node.type === "element" && "href" in node.properties) {
    const { href, dataFootnoteRef, dataFootnoteBackref } = node.properties;
    const isNote = dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined;
    return isNote ? "" : `${href}\n`;
  }
  return "children" in node ? node.children.map(addressesOf).join("") : "";
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** A copy of a block in which the given columns of its text are wrapped in an element. */
function markText(block: RootContent, marks: ColumnSpan[], tagName: "del" | "ins"): RootContent {
  let column = 0;
  const copy = (element: Element): Element => ({ ...element, children: element.children.flatMap(marked) });
  const marked = (child: ElementContent): ElementContent[] => {
    if (child.type === "element") return [copy(child)];
    if (child.type !== "text") return [child];
    column += child.value.length;
    return cutText(child, column - child.value.length, { marks, tagName });
  };
  return block.type === "element" ? copy(block) : block;
}

interface Marking {
  marks: ColumnSpan[];
  tagName: "del" | "ins";
}

function cutText({ value }: Text, column: number, { marks, tagName }: Marking): (Text | Element)[] {
  const pieces: (Text | Element)[] = [];
  let done = 0;
  for (const mark of marks) {
    const start = Math.max(mark.start - column, done);
    const end = Math.min(mark.end - column, value.length);
    if (start >= end) continue;
    pieces.push({ type: "text", value: value.slice(done, start) });
    pieces.push({
      type: "element",
      tagName,
      properties: {},
      children: [{ type: "text", value: value.slice(start, end) }],
    });
    done = end;
  }
  return [...pieces, { type: "text", value: value.slice(done) }];
}
