import { type BoxRows, rowsOf } from "./box-rows";

/** A place in the text of a row. */
export interface RowPlace {
  row: number;
  /** UTF-16 column; infinite for the end of the row. */
  column: number;
}

export const ROWS_START: RowPlace = { row: 0, column: 0 };
export const ROWS_END: RowPlace = { row: Number.POSITIVE_INFINITY, column: Number.POSITIVE_INFINITY };

/** A half of a row that has two. */
export type Half = "base" | "head";

/** The row and column at a point of the document; null outside rows. */
export function rowAt(node: Node, offset: number, half: Half | null): RowPlace | null {
  let child: Node | null = null;
  for (let at: Node | null = node; at; at = at.parentNode) {
    const rows = rowsOf(at);
    if (at instanceof Element && rows) return placeIn(at, rows, { child, node, offset, half });
    child = at;
  }
  return null;
}

interface Point {
  /** The child of the box that contains the point; null between children. */
  child: Node | null;
  node: Node;
  offset: number;
  half: Half | null;
}

function placeIn(box: Element, { first, last }: BoxRows, { child, node, offset, half }: Point): RowPlace {
  if (child instanceof Element) {
    const row = first + [...box.children].indexOf(child);
    return { row, column: columnIn(codeOf(child, half), node, offset) };
  }
  const next = box.children[offset];
  if (!next) return { row: offset === 0 ? first : last, column: 0 };
  return { row: rowsOf(next)?.first ?? first + offset, column: 0 };
}

function codeOf(row: Element, half: Half | null): Element | null {
  const ofHalf = half && row.querySelector(`:scope > [data-half=${half}] > code`);
  return ofHalf || row.querySelector("code");
}

function columnIn(code: Element | null, node: Node, offset: number): number {
  if (!code) return 0;
  const before = document.createRange();
  before.selectNodeContents(code);
  const side = before.comparePoint(node, offset);
  if (side !== 0) return side < 0 ? 0 : Number.POSITIVE_INFINITY;
  before.setEnd(node, offset);
  return lengthOf(before.cloneContents());
}

/** Characters of the line. An element with `data-length` counts as that many. */
function lengthOf(node: Node): number {
  if (node instanceof Text) return node.length;
  if (node instanceof HTMLElement && node.dataset.length !== undefined) return Number(node.dataset.length);
  let length = 0;
  for (const child of node.childNodes) length += lengthOf(child);
  return length;
}
