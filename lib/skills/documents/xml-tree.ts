import { SaxesParser } from "saxes";
import { ApiError } from "@/lib/skills/api/api-error";

/** An XML element. Its name has no prefix; attribute names are as written. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
}

/** Most UTF-16 units in a part. A larger one is data, not something to read. */
const MAX_XML_CHARACTERS = 30_000_000;
const MAX_ELEMENTS = 500_000;
/** The readers recurse. In Word, a table in a table in a text box takes about 40 levels. */
const MAX_DEPTH = 250;

/**
 * Parses an untrusted XML document. Entities that the document declares are unknown here, so they can't expand. Throws
 * ApiError "invalid_request_error" if it isn't XML or exceeds a limit.
 */
export function parseXml(text: string, part: string): XmlElement {
  if (text.length > MAX_XML_CHARACTERS) throw refuse(part, "is too large to read");
  const root: XmlElement = { name: "", attributes: new Map(), children: [] };
  try {
    fillTree(root, text, part);
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    throw refuse(part, `isn’t valid XML: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  const [document] = childElements(root);
  if (!document) throw refuse(part, "is empty");
  return document;
}

function fillTree(root: XmlElement, text: string, part: string): void {
  const open = [root];
  let elements = 0;
  const parser = new SaxesParser({ position: false });
  parser.on("opentag", (tag) => {
    elements += 1;
    if (elements > MAX_ELEMENTS) throw refuse(part, `has more than ${MAX_ELEMENTS} elements`);
    if (open.length > MAX_DEPTH) throw refuse(part, `has more than ${MAX_DEPTH} nested levels`);
    const element = {
      name: localName(tag.name),
      attributes: new Map(Object.entries(tag.attributes)),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  const addText = (content: string) => void (open.length > 1 && open.at(-1)?.children.push(content));
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(text).close();
}

/** All child elements, or those with a name. */
export function childElements(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** The element at the end of a path of names, taking the first of each name; null if a step is missing. */
export function elementAt(element: XmlElement, ...names: string[]): XmlElement | null {
  let at: XmlElement | undefined = element;
  for (const name of names) at = at && childElements(at, name)[0];
  return at ?? null;
}

/** Every descendant with a name, in document order, without searching inside those found. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => (child.name === name ? [child] : findAll(child, name)));
}

/** All text inside an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function refuse(part: string, what: string): ApiError {
  return new ApiError("invalid_request_error", `The part ${part} of this document ${what}.`);
}
