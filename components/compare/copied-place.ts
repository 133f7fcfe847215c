import { type Half, ROWS_END, ROWS_START, type RowPlace, rowAt } from "@/components/files/row-places";

/** A place in a comparison: the index of the file, and the place in it. */
export interface CopiedPlace extends RowPlace {
  file: number;
  /** Whether the place is inside a row. */
  isInRow: boolean;
}

interface Edge {
  node: Node;
  offset: number;
  isEnd: boolean;
}

/** Where a selection starts or ends in a comparison. A place outside every file is moved to the nearest start or end of one. */
export function copiedPlace(sections: Element[], edge: Edge, half: Half | null): CopiedPlace {
  const { node, offset, isEnd } = edge;
  const file = sections.findIndex((section) => section.contains(node));
  const section = sections[file];
  if (!section) return { ...placeBeside(sections, edge), isInRow: false };
  const place = rowAt(node, offset, half);
  if (place) return { file, ...place, isInRow: true };
  // A file that isn't drawn yet has no rows, so a selection that ends in it ends in its header.
  const isAboveRows =
    section.querySelector("header")?.contains(node) && !section.hasAttribute("data-undrawn");
  return { file, ...(isAboveRows || !isEnd ? ROWS_START : ROWS_END), isInRow: false };
}

/** Between two files this is the start of the second; after the last file, its end. */
function placeBeside(sections: Element[], { node, offset }: Edge): RowPlace & { file: number } {
  const at = document.createRange();
  at.setStart(node, offset);
  const next = sections.findIndex((section) => at.comparePoint(section, 0) > 0);
  return next < 0 ? { file: sections.length - 1, ...ROWS_END } : { file: next, ...ROWS_START };
}
