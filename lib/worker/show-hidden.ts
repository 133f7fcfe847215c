import type { ElementContent, Root, RootContent, Text } from "hast";
import { findHidden } from "@/lib/skills/hidden-unicode";

/** No ASCII character is hidden. */
const MAY_HIDE = /\P{ASCII}/u;

/** Replaces each invisible character with a `mark` that shows its code (also in `dataHidden`). */
export function showHidden(root: Root): void {
  root.children = root.children.flatMap(shown);
}

function shown<Node extends RootContent>(node: Node): (Node | ElementContent)[] {
  if (node.type === "text") return split(node);
  if (node.type === "element") node.children = node.children.flatMap(shown);
  return [node];
}

function split(text: Text): ElementContent[] {
  const { value } = text;
  const hidden = MAY_HIDE.test(value) ? findHidden(value) : [];
  if (hidden.length === 0) return [text];
  let end = 0;
  const parts: ElementContent[] = [];
  for (const character of hidden) {
    parts.push({ type: "text", value: value.slice(end, character.start) });
    parts.push({
      type: "element",
      tagName: "mark",
      properties: { dataHidden: character.code },
      // As text, so that a comparison includes it.
      children: [{ type: "text", value: character.code }],
    });
    end = character.end;
  }
  return [...parts, { type: "text", value: value.slice(end) }];
}
