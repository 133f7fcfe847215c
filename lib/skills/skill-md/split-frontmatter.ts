const FENCE = /^---[ \t]*\r?$/;

/** A SKILL.md split at its fences: the YAML with LF line ends, and the body. */
export interface SplitFrontmatter {
  source: string;
  body: string;
  /** 1-based line where the body starts. */
  bodyLine: number;
  /** The missing part, if any. Then `source` is empty and `body` is the whole text. */
  missing: "frontmatter" | "closing fence" | null;
}

/** Finds the fences by line, not at the next `---` anywhere (docs/skills-api.md §7). Accepts a BOM and CRLF; parses no YAML. */
export function splitFrontmatter(text: string): SplitFrontmatter {
  const content = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const opening = lineAt(content, 0);
  if (!FENCE.test(opening.line)) return whole(content, "frontmatter");
  const closing = findClosingFence(content, opening.end);
  if (!closing) return whole(content, "closing fence");
  return {
    source: content
      .slice(opening.end + 1, closing.start - 1)
      .replaceAll("\r\n", "\n")
      .replace(/\r$/, ""),
    body: content.slice(closing.end + 1),
    bodyLine: countLineFeeds(content, closing.start) + 2,
    missing: null,
  };
}

function lineAt(text: string, start: number): { line: string; end: number } {
  const feed = text.indexOf("\n", start);
  const end = feed === -1 ? text.length : feed;
  return { line: text.slice(start, end), end };
}

/** Looks only at lines that start like a fence, as a file can have a million lines. */
function findClosingFence(text: string, from: number): { start: number; end: number } | null {
  for (let feed = text.indexOf("\n---", from); feed !== -1; ) {
    const { line, end } = lineAt(text, feed + 1);
    if (FENCE.test(line)) return { start: feed + 1, end };
    feed = text.indexOf("\n---", end);
  }
  return null;
}

function countLineFeeds(text: string, end: number): number {
  let count = 0;
  for (let feed = text.indexOf("\n"); feed !== -1 && feed < end; feed = text.indexOf("\n", feed + 1)) count++;
  return count;
}

function whole(body: string, missing: SplitFrontmatter["missing"]): SplitFrontmatter {
  return { source: "", body, bodyLine: 1, missing };
}
