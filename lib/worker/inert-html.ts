import type { Element, Nodes, Parents } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { ApiError } from "@/lib/skills/api/api-error";
import { withoutAddresses } from "./inert-css";

/** Elements that run, load or navigate, on their own or when clicked. */
const DROPPED = new Set(
  `script noscript iframe frame frameset object embed applet portal fencedframe base link meta title audio video source
   track template animate animatemotion animatetransform set mglyph use feimage`.split(/\s+/),
);
/** Properties that contain an address or have an effect. */
const ADDRESSES = new Set(
  `href xlinkhref src srcset srcdoc action formaction ping background poster data cite longdesc manifest target download
   autofocus nonce http-equiv archive classid codebase usemap`.split(/\s+/),
);
/** Allowed addresses: a place in the same file, or an embedded picture. */
const OWN_ADDRESS = /^(#|data:image\/(png|jpeg|gif|webp|avif)[;,])/i;
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";
const MAX_HTML_CHARACTERS = 5_000_000;

/**
 * Converts an HTML file into a document without active content, for a sandboxed frame. This is the first of three defences. The
 * second is the sandbox. The third is the document's policy with the page's, which it inherits and which needs the `nonce`.
 */
export function inertHtml(text: string, nonce: string): string {
  if (text.length > MAX_HTML_CHARACTERS)
    throw new ApiError("invalid_request_error", "This file is too large to preview. See its source.");
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
