import { type Half, type RowPlace, rowAt } from "@/components/files/row-places";

/** A place in a comparison: which of its files, and where in it. */
export interface CopiedPlace extends RowPlace {
  file: number;
  /** Whether there is a row at the place itself, not only near it. */
  isInRow: boolean;
}

interface Edge {
  node: Node;
  offset: number;
  isEnd: boolean;
}

const END = { row: Number.POSITIVE_INFINITY, column: Number.POSITIVE_INFINITY };
const START = { row: 0, column: 0 };

/** Where a selection starts or ends among files; what lies outside of them counts as their start or their end. */
export function copiedPlace(sections: Element[], edge: Edge, half: Half | null): CopiedPlace {
  const { node, offset, isEnd } = edge;
  const file = sections.findIndex((section) => section.contains(node));
  const section = sections[file];
  if (!section) return { ...placeBeside(sections, edge), isInRow: false };
  const place = rowAt(node, offset, half);
  if (place) return { file, ...place, isInRow: true };
  // Past the name of a file that is not drawn yet there is nothing that a selection could end in.
  const isAboveRows =
    section.querySelector("header")?.contains(node) && !section.hasAttribute("data-undrawn");
  return { file, ...(isAboveRows || !isEnd ? START : END), isInRow: false };
}

/** A place between files is the start of the next one, past them all the end of the last one. */
function placeBeside(sections: Element[], { node, offset }: Edge): RowPlace & { file: number } {
  const at = document.createRange();
  at.setStart(node, offset);
  const next = sections.findIndex((section) => at.comparePoint(section, 0) > 0);
  return next < 0 ? { file: sections.length - 1, ...END } : { file: next, ...START };
}
