import { isCollection, isMap, isScalar, type Node, type Pair, type YAMLMap } from "yaml";
import type { Problem } from "@/lib/skills/bundle/bundle";
import { RULES } from "@/lib/skills/bundle/rules";
import type { FrontmatterField } from "./frontmatter";
import { findRefusedFeatures, findSyntaxProblem } from "./yaml-refusals";
import { lineAt, lineOf, parseSource, problemAt, type YamlSource } from "./yaml-source";

interface Fields {
  fields: FrontmatterField[];
  problems: Problem[];
}

function nestedText(node: Node, { text, counter }: YamlSource): string {
  const [start, end] = node.range ?? [0, 0];
  const indent = counter.linePos(start).col - 1;
  return text
    .slice(start, end)
    .replace(new RegExp(`\n {0,${indent}}`, "g"), "\n")
    .trimEnd();
}

function readField({ key, value }: Pair, source: YamlSource): FrontmatterField | null {
  if (!isScalar(key)) return null;
  const nested = isCollection(value);
  const text = nested ? nestedText(value, source) : isScalar(value) ? String(value.value ?? "") : "";
  return { key: String(key.value), value: text, line: lineOf(source, key), nested };
}

function readFields(map: YAMLMap, source: YamlSource): Fields {
  const problems: Problem[] = [];
  const fields = map.items.flatMap((pair) => {
    const field = readField(pair, source);
    if (!field) problems.push(problemAt(RULES.frontmatterKey(), lineOf(source, pair.key)));
    return field ?? [];
  });
  return { fields, problems };
}

/** Parses the YAML between the fences (LF line ends) into top-level fields, and returns what it refuses as problems. */
export function parseFields(text: string): Fields {
  const source = parseSource(text);
  const { contents } = source.document;
  const syntax = findSyntaxProblem(source);
  if (syntax) return { fields: [], problems: [syntax] };
  if (!isMap(contents)) {
    return { fields: [], problems: [problemAt(RULES.frontmatterMapping(), lineAt(source, 0))] };
  }
  const { fields, problems } = readFields(contents, source);
  return { fields, problems: [...findRefusedFeatures(source), ...problems] };
}
