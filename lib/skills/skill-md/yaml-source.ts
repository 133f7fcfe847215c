import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import type { Problem } from "@/lib/skills/bundle/bundle";
import type { BrokenRule } from "@/lib/skills/bundle/rules";

/** The parsed YAML between the fences, with a counter that finds lines. */
export interface YamlSource {
  text: string;
  document: Document;
  counter: LineCounter;
}

/** The opening fence is line 1 of the file, so the YAML starts on line 2. */
const FENCE_LINES = 1;

/** Parses YAML with LF line ends. Scalars stay strings as written (failsafe schema); errors are in `document`. */
export function parseSource(text: string): YamlSource {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: false,
  });
  return { text, document, counter };
}

/** 1-based line of an offset, in the file. */
export function lineAt({ counter }: YamlSource, offset: number): number {
  return counter.linePos(offset).line + FENCE_LINES;
}

/** 1-based line where a node starts, in the file. */
export function lineOf(source: YamlSource, node: unknown): number {
  return lineAt(source, (isNode(node) && node.range?.[0]) || 0);
}

/** A broken rule of the frontmatter at a line of SKILL.md. */
export function problemAt(broken: BrokenRule, line: number): Problem {
  return { ...broken, path: "SKILL.md", line };
}
