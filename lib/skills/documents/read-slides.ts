import type { DocumentBlock, DocumentSection, DocumentText } from "./document-text";
import { mainPart, type OfficePackage } from "./office-package";
import { childElements, elementAt, findAll, textOf, type XmlElement } from "./xml-tree";

const TITLES = new Set(["title", "ctrTitle"]);
/** Parts of a notes page that repeat its slide. */
const FURNITURE = new Set(["sldImg", "sldNum", "dt", "hdr", "ftr"]);
const GROUPS = new Set(["grpSp", "AlternateContent", "Choice"]);
const BULLETS = ["buChar", "buAutoNum", "buBlip"];

/** Reads a pptx (ECMA-376 part 1, PresentationML): the slides in order, each with its notes. Rejects with ApiError. */
export async function readSlides(office: OfficePackage): Promise<DocumentText> {
  const { path, root } = await mainPart(office);
  const relations = new Map((await office.relationsOf(path)).map((relation) => [relation.id, relation.path]));
  const sections: DocumentSection[] = [];
  for (const slide of childElements(elementAt(root, "sldIdLst") ?? root, "sldId")) {
    const slidePath = relations.get(slide.attributes.get("r:id") ?? "") ?? "";
    const number = sections.length + 1;
    sections.push({ title: `Slide ${number}`, blocks: await readSlide(office, slidePath) });
  }
  return { sections, isCut: false };
}

async function readSlide(office: OfficePackage, path: string): Promise<DocumentBlock[]> {
  const slide = await office.part(path);
  const notesPath = (await office.relationsOf(path)).find(({ type }) => type === "notesSlide")?.path;
  const notes = notesPath ? await office.part(notesPath) : null;
  const said = notes
    ? findAll(notes, "sp").flatMap((shape) =>
        FURNITURE.has(placeholderOf(shape) ?? "") ? [] : shapeBlocks(shape),
      )
    : [];
  return [
    ...(slide ? treeBlocks(elementAt(slide, "cSld", "spTree") ?? slide) : []),
    ...(said.length > 0 ? [{ kind: "heading" as const, level: 3, text: "Notes" }, ...said] : []),
  ];
}

function treeBlocks(tree: XmlElement): DocumentBlock[] {
  return childElements(tree).flatMap((child) => {
    if (child.name === "sp") return shapeBlocks(child);
    if (GROUPS.has(child.name)) return treeBlocks(child);
    if (child.name !== "graphicFrame") return [];
    return findAll(child, "tbl").map((table): DocumentBlock => ({ kind: "table", rows: rowsOf(table) }));
  });
}

function placeholderOf(shape: XmlElement): string | null {
  const placeholder = elementAt(shape, "nvSpPr", "nvPr", "ph");
  return placeholder && (placeholder.attributes.get("type") ?? "body");
}

function shapeBlocks(shape: XmlElement): DocumentBlock[] {
  const isTitle = TITLES.has(placeholderOf(shape) ?? "");
  const paragraphs = childElements(elementAt(shape, "txBody") ?? shape, "p");
  return paragraphs.flatMap((paragraph): DocumentBlock[] => {
    const text = paragraphText(paragraph);
    if (text === "") return [];
    if (isTitle) return [{ kind: "heading", level: 2, text }];
    const look = elementAt(paragraph, "pPr");
    if (!look || !BULLETS.some((bullet) => elementAt(look, bullet))) return [{ kind: "paragraph", text }];
    return [{ kind: "item", level: Number(look.attributes.get("lvl") ?? 0) || 0, text }];
  });
}

function paragraphText(paragraph: XmlElement): string {
  const parts = childElements(paragraph).map((child) => {
    if (child.name === "br") return "\n";
    return child.name === "r" || child.name === "fld" ? findAll(child, "t").map(textOf).join("") : "";
  });
  return parts.join("").trim();
}

function rowsOf(table: XmlElement): string[][] {
  return childElements(table, "tr").map((row) =>
    childElements(row, "tc").map((cell) =>
      findAll(cell, "p")
        .map(paragraphText)
        .filter((text) => text !== "")
        .join("\n"),
    ),
  );
}
