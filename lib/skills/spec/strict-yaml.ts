import { isCollection, isMap, isScalar, visit } from "yaml";
import { lineOf, parseSource } from "@/lib/skills/skill-md/yaml-source";

interface StrictYaml {
  /** 1-based lines of the file where brackets open; one per outermost pair. */
  flowLines: number[];
  /** Whether 'metadata' maps names to text. */
  isMetadataTextMap: boolean;
}

/** Finds what the reference validator's stricter YAML refuses and ours doesn't, in the lines of a valid frontmatter. */
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
