import type { Problem } from "@/lib/skills/bundle/bundle";
import { type BrokenRule, RULES } from "@/lib/skills/bundle/rules";
import { parseFields } from "./frontmatter-fields";
import { type SplitFrontmatter, splitFrontmatter } from "./split-frontmatter";

/** Parsing YAML takes more than linear time. Real frontmatter stays under 2,000 characters. */
const MAX_FRONTMATTER_CHARACTERS = 16_384;

/** One top-level field. `line` is 1-based in the file. A list or mapping is `nested`; its value is its dedented YAML source. */
export interface FrontmatterField {
  key: string;
  value: string;
  line: number;
  nested: boolean;
}

export interface Frontmatter {
  fields: FrontmatterField[];
  body: string;
  /** 1-based line where the body starts. */
  bodyLine: number;
  problems: Problem[];
}

/**
 * Splits the text of a SKILL.md into frontmatter fields and body. Never throws: returns problems with path "SKILL.md" and the
 * line. Values stay strings, even numbers and dates. Finds the closing fence by line, and accepts a BOM and CRLF
 * (docs/skills-api.md §7).
 */
export function parseFrontmatter(text: string): Frontmatter {
  const { source, body, bodyLine, missing } = splitFrontmatter(text);
  const broken = refusal(source, missing);
  if (broken) return { fields: [], body, bodyLine, problems: [{ ...broken, path: "SKILL.md", line: 1 }] };
  return { ...parseFields(source), body, bodyLine };
}

function refusal(source: string, missing: SplitFrontmatter["missing"]): BrokenRule | null {
  if (missing) return missing === "frontmatter" ? RULES.frontmatterMissing() : RULES.frontmatterOpen();
  return source.length > MAX_FRONTMATTER_CHARACTERS
    ? RULES.frontmatterSize(source.length, MAX_FRONTMATTER_CHARACTERS)
    : null;
}
