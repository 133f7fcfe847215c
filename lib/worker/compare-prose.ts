import type { Element, ElementContent, Nodes, Root, RootContent, Text } from "hast";
import { facingLines } from "@/lib/skills/compare/align-change";
import { diffLines } from "@/lib/skills/compare/diff-lines";
import { type ColumnSpan, diffWords } from "@/lib/skills/compare/diff-words";
import type { FileSides } from "./file-sides";
import { renderMarkdown } from "./render-markdown";

/** A block of prose (a paragraph, a list, a table) on both sides; null where it is not there. */
export interface ProseRow {
  base: Root | null;
  head: Root | null;
  isChanged: boolean;
}

/** Two markdown files as they read, block beside block, changed words wrapped in `del` and `ins`. */
export async function compareProse(sides: FileSides): Promise<ProseRow[]> {
  const [base, head] = await Promise.all([
    readBlocks(sides.baseKey, sides.basePath),
    readBlocks(sides.headKey, sides.headPath),
  ]);
  const rows: ProseRow[] = [];
  let [baseAt, headAt] = [0, 0];
  const keepUntil = (baseEnd: number) => {
    for (; baseAt < baseEnd; baseAt++, headAt++)
      rows.push({ base: rootOf(base[baseAt]), head: rootOf(head[headAt]), isChanged: false });
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

async function readBlocks(key: string, path: string | null): Promise<RootContent[]> {
  if (path === null) return [];
  const { children } = await renderMarkdown(key, path);
  return children.filter((node) => node.type !== "text" || node.value.trim() !== "");
}

/** Blocks are the same when they read and look the same; where they stand in the file does not count. */
function keyOf(block: RootContent): string {
  return JSON.stringify(block, (name, value) => (name === "position" ? undefined : value));
}

function blockAt(blocks: RootContent[], line: number | null): RootContent | undefined {
  return line === null ? undefined : blocks[line - 1];
}

function rootOf(block: RootContent | undefined): Root | null {
  return block ? { type: "root", children: [block] } : null;
}

function changedRow(base: RootContent | undefined, head: RootContent | undefined): ProseRow {
  const marks = base && head ? diffWords(textOf(base), textOf(head)) : null;
  return {
    base: rootOf(base && marks ? markText(base, marks.base, "del") : base),
    head: rootOf(head && marks ? markText(head, marks.head, "ins") : head),
    isChanged: true,
  };
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
