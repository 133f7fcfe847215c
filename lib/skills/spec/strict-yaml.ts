import { isCollection, isMap, isScalar, visit } from "yaml";
import { lineOf, parseSource } from "@/lib/skills/skill-md/yaml-source";

interface StrictYaml {
  /** 1-based lines in the file at which brackets open, one for each field that has any. */
  flowLines: number[];
  /** Whether 'metadata' is a mapping of names to text. */
  isMetadataTextMap: boolean;
}

/** What the reference's stricter YAML asks beyond ours, read from the lines between the fences of a sound frontmatter. */
export function readStrictYaml(text: string, bodyLine: number): StrictYaml {
  const lines = text.split("\n").slice(1, bodyLine - 2);
  const source = parseSource(lines.join("\n").replaceAll("\r", ""));
  const flowLines: number[] = [];
  visit(source.document, {
    Collection(_key, node) {
      if (!node.flow) return;
      flowLines.push(lineOf(source, node));
      return visit.SKIP;
    },
  });
  const { contents } = source.document;
  const metadata = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === "metadata")?.value
    : null;
  return { flowLines, isMetadataTextMap: isMap(metadata) && !metadata.items.some(hasCollection) };
}

function hasCollection({ value }: { value: unknown }): boolean {
  return isCollection(value);
}
