import type { Definition, Image, Link } from "mdast";

interface Destination {
  text: string;
  start: number;
}

const AFTER_LABEL = /^\]\(\s*(?:<([^<>\n]*)>|([^\s()<>]+))/;
const AFTER_DEFINITION = /^\[[^\]]*\]:\s*(?:<([^<>\n]*)>|(\S+))/;

/** A link's destination as written, with its offset in the source; null if the link has none, such as a bare URL. */
export function findDestination(node: Link | Image | Definition, source: string): Destination | null {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return null;
  const from = labelEnd(node, source, { start, end });
  const match = (node.type === "definition" ? AFTER_DEFINITION : AFTER_LABEL).exec(source.slice(from, end));
  const text = match?.[1] ?? match?.[2];
  if (!match || text === undefined) return null;
  return { text, start: from + match[0].indexOf(text, match[0].search(/[(:]/)) };
}

/** Offset of the bracket that closes the label; for a definition, its start. */
function labelEnd(
  node: Link | Image | Definition,
  source: string,
  { start, end }: { start: number; end: number },
) {
  if (node.type === "definition") return start;
  if (node.type === "image") return start + source.slice(start, end).lastIndexOf("](");
  return node.children.at(-1)?.position?.end.offset ?? start + 1;
}
