const FENCE = /^---[ \t]*\r?$/;

/** A SKILL.md split at its fences: the YAML with LF line ends, and the body. */
export interface SplitFrontmatter {
  source: string;
  body: string;
  /** 1-based line where the body starts. */
  bodyLine: number;
  /** What is missing, if anything. Then `source` is empty and `body` is the whole text. */
  missing: "frontmatter" | "closing fence" | null;
}

/** Finds the fences by line, not at the next `---` anywhere (docs/skills-api.md §7). Accepts a BOM and CRLF; parses no YAML. */
export function splitFrontmatter(text: string): SplitFrontmatter {
  const content = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const lines = content.split("\n");
  if (!FENCE.test(lines[0] ?? "")) return whole(content, "frontmatter");
  const close = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (close === -1) return whole(content, "closing fence");
  return {
    source: lines.slice(1, close).join("\n").replaceAll("\r\n", "\n").replace(/\r$/, ""),
    body: lines.slice(close + 1).join("\n"),
    bodyLine: close + 2,
    missing: null,
  };
}

function whole(body: string, missing: SplitFrontmatter["missing"]): SplitFrontmatter {
  return { source: "", body, bodyLine: 1, missing };
}
