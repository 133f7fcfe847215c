import type { FootnoteDefinition, Nodes, Root } from "mdast";

declare module "mdast" {
  interface FootnoteDefinitionData {
    /** Nothing on the page leads to it. */
    isUnreferenced?: boolean;
  }
}

/** Writes the label of each footnote before its text, and marks those that no reference leads to. */
export function labelFootnotes(root: Root): void {
  const definitions: FootnoteDefinition[] = [];
  const referenced = new Set<string>();
  collect(root, referenced, definitions);
  const byId = new Map(definitions.toReversed().map((definition) => [definition.identifier, definition]));
  // A reference inside a footnote counts once that footnote is shown: the set grows while it is read.
  for (const id of referenced)
    for (const child of byId.get(id)?.children ?? []) collect(child, referenced, definitions);
  for (const definition of new Set(definitions)) {
    const { identifier, label } = definition;
    const isShown = referenced.has(identifier) && byId.get(identifier) === definition;
    if (!isShown) definition.data = { isUnreferenced: true };
    addLabel(definition, `[^${label ?? identifier}]: `);
  }
}

function collect(node: Nodes, referenced: Set<string>, definitions: FootnoteDefinition[]): void {
  if (node.type === "footnoteReference") referenced.add(node.identifier);
  if (node.type === "footnoteDefinition") definitions.push(node);
  // What stands in a definition is read when something leads there.
  else if ("children" in node) for (const child of node.children) collect(child, referenced, definitions);
}

function addLabel(definition: FootnoteDefinition, text: string): void {
  const label = { type: "html" as const, value: text };
  const [first] = definition.children;
  if (first?.type === "paragraph") first.children.unshift(label);
  else definition.children.unshift({ type: "paragraph", children: [label] });
}
