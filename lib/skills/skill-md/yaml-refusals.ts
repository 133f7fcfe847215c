import { type ErrorCode, isAlias, isMap, isNode, isScalar, type Node, visit, type YAMLMap } from "yaml";
import type { Problem } from "@/lib/skills/bundle/bundle";
import { type BrokenRule, RULES } from "@/lib/skills/bundle/rules";
import { lineAt, lineOf, problemAt, type YamlSource } from "./yaml-source";

/** Nodes and pairs from the root: about 30 levels, more than any real frontmatter and far from a stack overflow. */
const MAX_NESTING = 64;

const TOO_DEEP = "too many nested levels";
const HINTS: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: "put a value containing ': ' in quotes",
  MULTIPLE_DOCS: "'---' starts a second document. Remove or indent it.",
  RESOURCE_EXHAUSTION: TOO_DEEP,
};

/** Only the first syntax error: later ones are mostly consequences of it. */
export function findSyntaxProblem(source: YamlSource): Problem | null {
  const [error] = source.document.errors;
  if (!error) return null;
  const line = lineAt(source, error.pos[0]);
  return problemAt(RULES.frontmatterYaml(line, HINTS[error.code] ?? error.message), line);
}

function findDuplicates(map: YAMLMap, source: YamlSource): Problem[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    if (seen.has(name)) return [problemAt(RULES.frontmatterDuplicate(name), lineOf(source, key))];
    seen.add(name);
    return [];
  });
}

function findFeature(node: Node): BrokenRule | null {
  if (isAlias(node) || node.anchor) return RULES.frontmatterAlias();
  if (node.tag) return RULES.frontmatterTag(node.tag);
  return null;
}

/** YAML features that skills don't need: aliases (bombs), tags (types), duplicate keys, deep nesting. */
export function findRefusedFeatures(source: YamlSource): Problem[] {
  const problems: Problem[] = [];
  visit(source.document, (_key, node, path) => {
    if (path.length > MAX_NESTING) {
      const line = lineOf(source, node);
      problems.push(problemAt(RULES.frontmatterYaml(line, TOO_DEEP), line));
      return visit.BREAK;
    }
    if (!isNode(node)) return;
    const broken = findFeature(node);
    if (broken) problems.push(problemAt(broken, lineOf(source, node)));
    if (isMap(node)) problems.push(...findDuplicates(node, source));
  });
  return problems;
}
