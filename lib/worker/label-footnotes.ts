import type { FootnoteDefinition, Nodes, Root } from "mdast";

declare module "mdast" {
  interface FootnoteDefinitionData {
    /** Set if no visible reference leads to it. */
    isUnreferenced?: boolean;
  }
}

/** Puts each footnote's label before its text, and marks footnotes that no visible reference leads to. */
export function labelFootnotes(root: Root): void {
  const definitions = definitionsIn(root);
  // Of several with the same name, the first is shown, even if it is inside another footnote.
  const byId = new Map(definitions.toReversed().map((definition) => [definition.identifier, definition]));
  const referenced = new Set<string>();
  collectReferences(root, referenced);
  // A reference inside a footnote counts if that footnote is shown, so the set grows during the loop.
  for (const id of referenced)
    for (const child of byId.get(id)?.children ?? []) collectReferences(child, referenced);
  for (const definition of definitions) {
    const { identifier, label } = definition;
    const isShown = referenced.has(identifier) && byId.get(identifier) === definition;
    if (!isShown) definition.data = { isUnreferenced: true };
    addLabel(definition, `[^${label ?? identifier}]: `);
  }
}

/** In document order, including footnotes inside footnotes. */
function definitionsIn(node: Nodes): FootnoteDefinition[] {
  const inner = "children" in node ? node.children.flatMap(definitionsIn) : [];
  return node.type === "footnoteDefinition" ? [node, ...inner] : inner;
}

function collectReferences(node: Nodes, referenced: Set<string>): void {
  if (node.type === "footnoteReference") referenced.add(node.identifier);
  // References inside a definition are collected only if the definition is referenced.
  else if (node.type !== "footnoteDefinition" && "children" in node)
    for (const child of node.children) collectReferences(child, referenced);
}

function addLabel(definition: FootnoteDefinition, text: string): void {
  const label = { type: "html" as const, value: text };
  const [first] = definition.children;
  if (first?.type === "paragraph") first.children.unshift(label);
  else definition.children.unshift({ type: "paragraph", children: [label] });
}
