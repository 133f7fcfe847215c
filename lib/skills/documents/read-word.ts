import type { DocumentBlock, DocumentSection, DocumentText } from "./document-text";
import { mainPart, type OfficePackage } from "./office-package";
import { childElements, elementAt, findAll, type XmlElement } from "./xml-tree";

type StyleNames = ReadonlyMap<string, string>;

/** Parts other than the body, by relationship type. */
const SIDE_PARTS = new Map([
  ["header", "Header"],
  ["footer", "Footer"],
  ["footnotes", "Footnotes"],
  ["endnotes", "Endnotes"],
  ["comments", "Comments"],
]);
const NOTES = new Set(["footnote", "endnote", "comment"]);
const WRAPPERS = new Set(["sdt", "sdtContent", "body", "AlternateContent", "Choice", "ins", "hdr", "ftr"]);
const CHARACTERS = new Map([
  ["tab", "\t"],
  ["br", "\n"],
  ["cr", "\n"],
  ["noBreakHyphen", "\u2011"],
]);
/** Content of a run that isn't visible text: deleted text, field codes, and fallbacks for older readers. */
const UNREAD = new Set(["delText", "instrText", "Fallback", "pPr", "rPr", "del"]);
const MAX_HEADING_LEVEL = 6;

/** Reads a docx (ECMA-376 part 1, WordprocessingML): the body, then headers, footers, notes and comments. Rejects with ApiError. */
export async function readWord(office: OfficePackage): Promise<DocumentText> {
  const { path, root } = await mainPart(office);
  const relations = await office.relationsOf(path);
  const stylesPath = relations.find(({ type }) => type === "styles")?.path;
  const styles = namesOfStyles(stylesPath ? await office.part(stylesPath) : null);
  const sections: DocumentSection[] = [{ title: null, blocks: blocksIn(root, styles) }];
  for (const relation of relations) {
    const title = SIDE_PARTS.get(relation.type);
    const part = title && (await office.part(relation.path));
    const blocks = part ? sideBlocks(part, styles) : [];
    if (title && blocks.length > 0) sections.push({ title, blocks });
  }
  return { sections, isCut: false };
}

function namesOfStyles(root: XmlElement | null): StyleNames {
  const styles = root ? childElements(root, "style") : [];
  return new Map(
    styles.map((style) => [
      style.attributes.get("w:styleId") ?? "",
      elementAt(style, "name")?.attributes.get("w:val") ?? "",
    ]),
  );
}

function sideBlocks(part: XmlElement, styles: StyleNames): DocumentBlock[] {
  const notes = childElements(part).filter(({ name }) => NOTES.has(name));
  if (notes.length === 0) return blocksIn(part, styles);
  // Notes with a type are separators drawn above notes, not notes.
  return notes
    .filter((note) => !note.attributes.has("w:type") || note.attributes.get("w:type") === "normal")
    .map((note) => ({ kind: "paragraph", text: `[${note.attributes.get("w:id")}] ${paragraphsOf(note)}` }));
}

function blocksIn(element: XmlElement, styles: StyleNames): DocumentBlock[] {
  return childElements(element).flatMap((child) => {
    if (child.name === "p") return paragraphBlock(child, styles);
    if (child.name === "tbl") return { kind: "table", rows: rowsOf(child) };
    return WRAPPERS.has(child.name) ? blocksIn(child, styles) : [];
  });
}

function paragraphBlock(paragraph: XmlElement, styles: StyleNames): DocumentBlock[] {
  const text = runText(paragraph).trim();
  if (text === "") return [];
  const level = headingLevel(elementAt(paragraph, "pPr", "pStyle")?.attributes.get("w:val"), styles);
  if (level !== null) return [{ kind: "heading", level, text }];
  const numbering = elementAt(paragraph, "pPr", "numPr");
  if (!numbering) return [{ kind: "paragraph", text }];
  const depth = Number(elementAt(numbering, "ilvl")?.attributes.get("w:val") ?? 0);
  return [{ kind: "item", level: Math.min(Math.max(depth || 0, 0), 8), text }];
}

/** Word translates the ids of styles but not their names. */
function headingLevel(styleId: string | undefined, styles: StyleNames): number | null {
  const name = styles.get(styleId ?? "") ?? styleId ?? "";
  if (/^title$/i.test(name)) return 1;
  const level = Number(/^heading ?(\d)$/i.exec(name)?.[1]);
  return level ? Math.min(level, MAX_HEADING_LEVEL) : null;
}

function rowsOf(table: XmlElement): string[][] {
  return findAll(table, "tr").map((row) => findAll(row, "tc").map(paragraphsOf));
}

function paragraphsOf(element: XmlElement): string {
  return findAll(element, "p")
    .map((paragraph) => runText(paragraph).trim())
    .filter((text) => text !== "")
    .join("\n");
}

function runText(element: XmlElement): string {
  let text = "";
  for (const child of childElements(element)) {
    if (child.name === "t") text += child.children.filter((part) => typeof part === "string").join("");
    else if (child.name.endsWith("noteReference")) text += `[${child.attributes.get("w:id")}]`;
    else if (!UNREAD.has(child.name)) text += CHARACTERS.get(child.name) ?? runText(child);
  }
  return text;
}
