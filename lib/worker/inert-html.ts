import type { Element, Nodes, Parents } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { ApiError } from "@/lib/skills/api/api-error";
import { withoutAddresses } from "./inert-css";

/** What acts, loads or leads away, by itself or when touched. */
const DROPPED = new Set(
  `script noscript iframe frame frameset object embed applet portal fencedframe base link meta title audio video source
   track template animate animatemotion animatetransform set mglyph use feimage`.split(/\s+/),
);
/** Properties that name an address, or that act. */
const ADDRESSES = new Set(
  `href xlinkhref src srcset srcdoc action formaction ping background poster data cite longdesc manifest target download
   autofocus nonce http-equiv archive classid codebase usemap`.split(/\s+/),
);
/** What an address may still say: a place in the file itself, or the picture's own bytes. */
const OWN_ADDRESS = /^(#|data:image\/(png|jpeg|gif|webp|avif)[;,])/i;
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";
const MAX_HTML_CHARACTERS = 5_000_000;

/**
 * An HTML file as a document that only shows, for a frame without permissions. This is the first of three walls: the frame
 * is the second, and its policy together with the page's, which it inherits and which knows styles by `nonce`, the third.
 */
export function inertHtml(text: string, nonce: string): string {
  if (text.length > MAX_HTML_CHARACTERS)
    throw new ApiError("invalid_request_error", "This file is too large to preview. Read its source.");
  const root = fromHtml(text);
  disarm(root, nonce);
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}">${toHtml(root)}`;
}

function disarm(parent: Parents, nonce: string): void {
  const kept = parent.children.filter(isShown);
  parent.children = kept as typeof parent.children;
  for (const child of kept) {
    if (child.type !== "element") continue;
    disarmElement(child, nonce);
    disarm(child, nonce);
  }
}

function isShown(node: Nodes): boolean {
  if (node.type === "element") return !DROPPED.has(node.tagName.toLowerCase());
  return node.type === "text";
}

function disarmElement({ tagName, properties, children }: Element, nonce: string): void {
  for (const [name, value] of Object.entries(properties)) {
    if (acts(name.toLowerCase(), value)) delete properties[name];
    else if (name !== "src" && typeof value === "string") properties[name] = withoutAddresses(value);
  }
  if (tagName !== "style") return;
  properties.nonce = nonce;
  for (const child of children) if (child.type === "text") child.value = withoutAddresses(child.value);
}

function acts(name: string, value: unknown): boolean {
  if (name.startsWith("on")) return true;
  return ADDRESSES.has(name) && !(typeof value === "string" && OWN_ADDRESS.test(value.trim()));
}
