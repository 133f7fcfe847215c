import type { Nodes, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { parseFrontmatter } from "@/lib/skills/skill-md/frontmatter";
import { findDestination } from "./link-destination";

/** A piece of text, with the 1-based line of the file where it starts. */
export interface PlacedText {
  text: string;
  line: number;
}

export interface MarkdownLink {
  /** The destination after markdown's escapes are undone. */
  href: string;
  line: number;
  /** The destination as written, with its offset in the file's text; null if unknown. */
  written: { text: string; start: number } | null;
}

export interface MarkdownDocument {
  path: string;
  lineCount: number;
  headings: (PlacedText & { depth: number })[];
  /** Links, pictures and definitions. */
  links: MarkdownLink[];
  prose: PlacedText[];
  inlineCode: PlacedText[];
  codeBlocks: PlacedText[];
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** Collects the parts of a markdown file that advice is about, without its frontmatter. */
export function readMarkdown(path: string, text: string): MarkdownDocument {
  const { body, bodyLine } = parseFrontmatter(text);
  const document: MarkdownDocument = {
    path,
    lineCount: countLines(text),
    headings: [],
    links: [],
    prose: [],
    inlineCode: [],
    codeBlocks: [],
  };
  const root: Root = parser.parse(body);
  collect(root, { document, body, lineShift: bodyLine - 1, offsetShift: text.length - body.length });
  return document;
}

interface Place {
  document: MarkdownDocument;
  body: string;
  lineShift: number;
  offsetShift: number;
}

function collect(node: Nodes, place: Place): void {
  const { document, body, lineShift, offsetShift } = place;
  const line = (node.position?.start.line ?? 1) + lineShift;
  if (node.type === "text") document.prose.push({ text: node.value, line });
  if (node.type === "inlineCode") document.inlineCode.push({ text: node.value, line });
  if (node.type === "code") document.codeBlocks.push({ text: node.value, line });
  if (node.type === "heading")
    document.headings.push({ text: plainText(node).trim(), line, depth: node.depth });
  if (node.type === "link" || node.type === "image" || node.type === "definition") {
    const written = findDestination(node, body);
    document.links.push({
      href: node.url,
      line,
      written: written && { ...written, start: written.start + offsetShift },
    });
  }
  if ("children" in node) for (const child of node.children) collect(child, place);
}

/** A node's text, without markup. */
function plainText(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(plainText).join("") : "";
}

function countLines(text: string): number {
  return text === "" ? 0 : text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}
