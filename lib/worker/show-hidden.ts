import type { ElementContent, Root, RootContent, Text } from "hast";
import { findHidden } from "@/lib/skills/hidden-unicode";

/** Nothing in ASCII hides. */
const MAY_HIDE = /\P{ASCII}/u;

/** Puts a `mark` with its code (`dataHidden`) as its text, in the place of each character that nobody would see. */
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
      // As text, so that a comparison sees it too.
      children: [{ type: "text", value: character.code }],
    });
    end = character.end;
  }
  return [...parts, { type: "text", value: value.slice(end) }];
}
