import type { Problem } from "@/lib/skills/bundle/bundle";
import { type BrokenRule, RULES } from "@/lib/skills/bundle/rules";
import { parseFields } from "./frontmatter-fields";

/** YAML time grows faster than its length; real frontmatter stays under 2,000 characters. */
const MAX_FRONTMATTER_CHARACTERS = 16_384;
const FENCE = /^---[ \t]*\r?$/;

/** One top-level field. A list or mapping keeps its YAML source text, dedented, and is `nested`. Line: 1-based in the file. */
export interface FrontmatterField {
  key: string;
  value: string;
  line: number;
  nested: boolean;
}

export interface Frontmatter {
  fields: FrontmatterField[];
  body: string;
  /** 1-based line at which the body starts. */
  bodyLine: number;
  problems: Problem[];
}

function withoutFields(body: string, broken: BrokenRule): Frontmatter {
  return { fields: [], body, bodyLine: 1, problems: [{ ...broken, path: "SKILL.md", line: 1 }] };
}

/**
 * Splits the text of a SKILL.md into frontmatter fields and body. Never throws: what is wrong comes back as problems with
 * path "SKILL.md" and the line. Values are strings whatever they look like; the closing fence is found by line; BOM and
 * CRLF are understood (contract §7, §10.32).
 */
export function parseFrontmatter(text: string): Frontmatter {
  const content = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const lines = content.split("\n");
  if (!FENCE.test(lines[0] ?? "")) return withoutFields(content, RULES.frontmatterMissing());
  const close = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (close === -1) return withoutFields(content, RULES.frontmatterOpen());

  const bodyLine = close + 2;
  const body = lines.slice(close + 1).join("\n");
  const source = lines.slice(1, close).join("\n").replaceAll("\r\n", "\n").replace(/\r$/, "");
  if (source.length > MAX_FRONTMATTER_CHARACTERS) {
    const broken = RULES.frontmatterSize(MAX_FRONTMATTER_CHARACTERS);
    return { fields: [], body, bodyLine, problems: [{ ...broken, path: "SKILL.md", line: 1 }] };
  }
  return { ...parseFields(source), body, bodyLine };
}
