import { SaxesParser } from "saxes";
import { ApiError } from "@/lib/skills/api/api-error";

/** An element of XML. Names stand without their prefix, attributes as they were written. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
}

/** One part of an office document, in UTF-16 units: past this it is data, not something to read. */
const MAX_XML_CHARACTERS = 30_000_000;
const MAX_ELEMENTS = 500_000;
/** The readers walk by recursion; Word nests a table in a table in a text box in about forty. */
const MAX_DEPTH = 250;

/**
 * Reads one XML document of an untrusted origin. Entities that the document itself declares are not known here, so they
 * cannot expand. Throws ApiError "invalid_request_error" when it is no XML or past the limits.
 */
export function parseXml(text: string, part: string): XmlElement {
  if (text.length > MAX_XML_CHARACTERS) throw refuse(part, "is too large to be read");
  const root: XmlElement = { name: "", attributes: new Map(), children: [] };
  try {
    fillTree(root, text, part);
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    throw refuse(part, `is no readable XML: ${cause instanceof Error ? cause.message : String(cause)}`);
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
    if (open.length > MAX_DEPTH) throw refuse(part, `nests deeper than ${MAX_DEPTH} elements`);
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

/** Child elements, all of them or those of one name. */
export function childElements(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** The element at the end of a path of names, each the first of its name; null where a step is missing. */
export function elementAt(element: XmlElement, ...names: string[]): XmlElement | null {
  let at: XmlElement | undefined = element;
  for (const name of names) at = at && childElements(at, name)[0];
  return at ?? null;
}

/** Every descendant of a name, in document order, not looking inside those found. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => (child.name === name ? [child] : findAll(child, name)));
}

/** The text directly and indirectly inside an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function refuse(part: string, what: string): ApiError {
  return new ApiError("invalid_request_error", `The part ${part} of this document ${what}.`);
}
