import type { Element, ElementContent } from "hast";
import type {
  Code,
  Definition,
  FootnoteDefinition,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  Parents,
  TableRow,
} from "mdast";
import { defaultHandlers, type Options } from "remark-rehype";
import { resolveLink } from "@/lib/skills/skill-md/resolve-link";
import { htmlPieces } from "./html-pieces";

type Handlers = NonNullable<Options["handlers"]>;
type Handler = NonNullable<Handlers["html"]>;
type State = Parameters<Handler>[0];

/** Short rows are padded to at most this many cells, because padding many rows to a wide header would exhaust memory. */
const MAX_FILLED_CELLS = 50;
const BLOCK_PARENTS = new Set(["root", "blockquote", "listItem", "footnoteDefinition"]);

/**
 * Handlers for remark-rehype that lose no character of the source: anything that rendering would interpret, hide or drop is
 * shown in its place as literal text (`dataLiteral`), never as markup.
 */
export const literalHandlers: Handlers = {
  html: (state, node: Html, parent) => (isBlockIn(parent) ? htmlBlock(state, node) : literal(node.value)),
  definition: (state, node: Definition) => block(state, node, [literal(sourceOf(state, node))]),
  footnoteDefinition: (state, node: FootnoteDefinition) =>
    node.data?.isUnreferenced ? block(state, node, state.all(node)) : undefined,
  link: (state, node: Link) => withLiteral(defaultHandlers.link(state, node), lostFromLink(state, node)),
  linkReference: (state, node: LinkReference) =>
    withLiteral(defaultHandlers.linkReference(state, node), lostFromReference(state, node)),
  image: (state, node: Image) => withLiteral(defaultHandlers.image(state, node), sourceOf(state, node)),
  imageReference: (state, node: ImageReference) =>
    withLiteral(
      defaultHandlers.imageReference(state, node),
      isDefined(state, node) ? sourceOf(state, node) : "",
    ),
  code: (state, node: Code) => {
    const shown = defaultHandlers.code(state, node);
    const info = [node.lang, node.meta].filter(Boolean).join(" ");
    if (info) shown.children.unshift(literal(`${info}\n`));
    return shown;
  },
  tableRow: (state, row: TableRow, parent) => {
    if (parent?.type !== "table") return defaultHandlers.tableRow(state, row, parent);
    // Keeps cells beyond the header's columns.
    const columns = parent.align ?? [];
    const length = Math.max(row.children.length, Math.min(columns.length, MAX_FILLED_CELLS));
    const align = Array.from({ length }, (_, column) => columns[column] ?? null);
    return defaultHandlers.tableRow(state, row, { ...parent, align });
  },
};

function literal(value: string): Element {
  return {
    type: "element",
    tagName: "span",
    properties: { dataLiteral: "" },
    children: [{ type: "text", value }],
  };
}

function block(state: State, node: Nodes, children: ElementContent[]): Element {
  const element: Element = {
    type: "element",
    tagName: "div",
    properties: { dataLiteral: "block" },
    children,
  };
  state.patch(node, element);
  return element;
}

/** Tags and comments become literal text; the text between them stays ordinary text. */
function htmlBlock(state: State, node: Html): Element {
  const pieces = htmlPieces(node.value).map(({ kind, value }) =>
    kind === "text" ? { type: "text" as const, value } : literal(value),
  );
  return block(state, node, pieces);
}

function withLiteral(shown: ReturnType<Handler>, text: string): ElementContent[] {
  return [...(Array.isArray(shown) ? shown : shown ? [shown] : []), ...(text ? [literal(text)] : [])];
}

/** The parts of a link that rendering would lose: its title, and its address if that can't be linked to. */
function lostFromLink({ options }: State, { url, title }: Link): string {
  const quotedTitle = title ? ` "${title}"` : "";
  return resolveLink(url, options.file?.path ?? "").kind === "none" ? ` (${url}${quotedTitle})` : quotedTitle;
}

/** The label of a reference, unless its text is the label. */
function lostFromReference(state: State, node: LinkReference): string {
  const { referenceType, label, identifier } = node;
  return referenceType === "full" && isDefined(state, node) ? `[${label ?? identifier}]` : "";
}

function isDefined({ definitionById }: State, { identifier }: LinkReference | ImageReference): boolean {
  return definitionById.has(identifier.toUpperCase());
}

function isBlockIn(parent: Parents | undefined): boolean {
  return parent !== undefined && BLOCK_PARENTS.has(parent.type);
}

function sourceOf({ options }: State, { position }: Nodes): string {
  return String(options.file?.value ?? "").slice(position?.start.offset, position?.end.offset);
}
