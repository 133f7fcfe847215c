import type { DocumentSection, DocumentText } from "./document-text";
import { readNumberFormats, type ShowNumber } from "./number-formats";
import { mainPart, type OfficePackage } from "./office-package";
import { childElements, elementAt, findAll, textOf, type XmlElement } from "./xml-tree";

/** Most cells, including blanks before a filled cell, which would fill memory if it is far to the right. */
const MAX_CELLS = 200_000;
const MAX_COLUMNS = 500;

interface Workbook {
  strings: string[];
  showNumber: ShowNumber;
}

/**
 * Reads an xlsx (ECMA-376 part 1, SpreadsheetML): each sheet as a table of what its cells show, formulas before their values.
 * Empty rows are left out. Rejects with ApiError.
 */
export async function readSheets(office: OfficePackage): Promise<DocumentText> {
  const { path, root } = await mainPart(office);
  const relations = await office.relationsOf(path);
  const partOf = async (type: string) =>
    office.part(relations.find((relation) => relation.type === type)?.path ?? "");
  const workbook: Workbook = {
    strings: sharedStrings(await partOf("sharedStrings")),
    showNumber: readNumberFormats(await partOf("styles"), isFrom1904(root)),
  };
  const paths = new Map(relations.map((relation) => [relation.id, relation.path]));
  const sections: DocumentSection[] = [];
  let cellsLeft = MAX_CELLS;
  let isCut = false;
  for (const sheet of childElements(elementAt(root, "sheets") ?? root, "sheet")) {
    const target = paths.get(sheet.attributes.get("r:id") ?? "") ?? "";
    const { rows, isWhole, cells } = readRows(await office.part(target), workbook, cellsLeft);
    cellsLeft -= cells;
    isCut ||= !isWhole;
    sections.push({
      title: sheet.attributes.get("name") ?? "Sheet",
      blocks: rows.length ? [{ kind: "table", rows }] : [],
    });
  }
  return { sections, isCut };
}

function isFrom1904(workbook: XmlElement): boolean {
  return /^(1|true)$/.test(elementAt(workbook, "workbookPr")?.attributes.get("date1904") ?? "");
}

/** Phonetic guides (`rPh`) are a reading aid, not part of the string. */
function sharedStrings(root: XmlElement | null): string[] {
  return root ? childElements(root, "si").map(richText) : [];
}

function richText(element: XmlElement): string {
  return childElements(element)
    .map((child) => (child.name === "t" ? textOf(child) : child.name === "r" ? richText(child) : ""))
    .join("");
}

function readRows(sheet: XmlElement | null, workbook: Workbook, cellsLeft: number) {
  const rows: string[][] = [];
  let cells = 0;
  let isWhole = true;
  for (const row of sheet ? findAll(sheet, "row") : []) {
    const values = readCells(row, workbook);
    isWhole &&= values.isWhole && cells + values.texts.length <= cellsLeft;
    if (cells + values.texts.length > cellsLeft) break;
    cells += values.texts.length;
    if (values.texts.length > 0) rows.push(values.texts);
  }
  return { rows, isWhole, cells };
}

function readCells(row: XmlElement, workbook: Workbook): { texts: string[]; isWhole: boolean } {
  const texts: string[] = [];
  let isWhole = true;
  let next = 0;
  for (const cell of childElements(row, "c")) {
    const column = columnOf(cell.attributes.get("r")) ?? next;
    next = column + 1;
    const text = cellText(cell, workbook);
    if (text === "") continue;
    if (column >= MAX_COLUMNS) isWhole = false;
    else {
      while (texts.length < column) texts.push("");
      texts[column] = text;
    }
  }
  return { texts, isWhole };
}

/** 0-based column of an address such as "AB12". */
function columnOf(address: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d/.exec(address ?? "")?.[1];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(cell: XmlElement, workbook: Workbook): string {
  const formula = elementAt(cell, "f");
  const written = formula ? textOf(formula) : "";
  const value = cellValue(cell, workbook);
  return written ? `=${written} → ${value}` : value;
}

function cellValue(cell: XmlElement, { strings, showNumber }: Workbook): string {
  const inline = elementAt(cell, "is");
  if (inline) return richText(inline);
  const raw = elementAt(cell, "v");
  const value = raw ? textOf(raw) : "";
  const type = cell.attributes.get("t") ?? "n";
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  return type === "n" && value !== "" ? showNumber(value, Number(cell.attributes.get("s") ?? 0)) : value;
}
