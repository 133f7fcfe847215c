import type { FootnoteDefinition, Nodes, Root } from "mdast";

declare module "mdast" {
  interface FootnoteDefinitionData {
    /** Set if no visible reference leads to it. */
    isUnreferenced?: boolean;
  }
}

/** Puts each footnote's label before its text, and marks footnotes that no visible reference leads to. */
export function labelFootnotes(root: Root): void {
  const definitions: FootnoteDefinition[] = [];
  const referenced = new Set<string>();
  collect(root, referenced, definitions);
  const byId = new Map(definitions.toReversed().map((definition) => [definition.identifier, definition]));
  // A reference inside a footnote counts if that footnote is shown, so the set grows during the loop.
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
  // The content of a definition is collected only if the definition is referenced.
  else if ("children" in node) for (const child of node.children) collect(child, referenced, definitions);
}

function addLabel(definition: FootnoteDefinition, text: string): void {
  const label = { type: "html" as const, value: text };
  const [first] = definition.children;
  if (first?.type === "paragraph") first.children.unshift(label);
  else definition.children.unshift({ type: "paragraph", children: [label] });
}
