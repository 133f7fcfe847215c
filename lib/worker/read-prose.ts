import type { Nodes, RootContent } from "hast";
import { splitFrontmatter } from "@/lib/skills/skill-md/split-frontmatter";
import { readText } from "./read-files";
import { renderMarkdown } from "./render-markdown";

/** A top-level block of a markdown file, rendered and as source with LF line endings. */
export interface ProseBlock {
  node: RootContent;
  source: string;
}

/** A markdown file in three parts that together contain every character. */
export interface ProseSource {
  /** Null if there is none. */
  frontmatter: string | null;
  blocks: ProseBlock[];
  /** The text between the blocks, and whether the file has CRLF line endings. */
  spacing: string;
}

export const EMPTY_PROSE: ProseSource = { frontmatter: null, blocks: [], spacing: "" };

/** Reads a markdown file block by block. Rejects with ApiError if it is too costly to render. */
export async function readProse(key: string, path: string): Promise<ProseSource> {
  const content = await readText(key, path);
  if (content.kind === "binary") return EMPTY_PROSE;
  const { source, body, missing } = splitFrontmatter(content.text);
  const { children } = await renderMarkdown(key, path);
  const nodes = children.filter((node) => node.type !== "text" || node.value.trim() !== "");
  const places = nodes.map(placesOf);
  return {
    frontmatter: missing ? null : source,
    blocks: nodes.map((node, index) => ({ node, source: withLf(cut(body, places[index] ?? [])) })),
    spacing: `${rest(body, places.flat())}\n${content.text.includes("\r\n")}`,
  };
}

interface Place {
  start: number;
  end: number;
}

/** The places of a node in the source. Footnotes are one section with several places. */
function placesOf(node: Nodes): Place[] {
  const { position } = node;
  if (position?.start.offset !== undefined && position.end.offset !== undefined)
    return [{ start: position.start.offset, end: position.end.offset }];
  return "children" in node ? node.children.flatMap(placesOf) : [];
}

function cut(text: string, places: Place[]): string {
  return places.map(({ start, end }) => text.slice(start, end)).join("\n");
}

/** The text outside all places. */
function rest(text: string, places: Place[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const place of places.toSorted((a, b) => a.start - b.start)) {
    if (place.start > end) parts.push(text.slice(end, place.start));
    end = Math.max(end, place.end);
  }
  return withLf([...parts, text.slice(end)].join("\0"));
}

function withLf(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
