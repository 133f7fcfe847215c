import { findPattern } from "@/lib/skills/find-in-text";

/** The match that is stepped to. */
export interface FoundHere {
  /** What its line lies in. */
  box: Element | null;
  side: "L" | "R";
  line: number;
  /** Which match of the line, 0-based. */
  nth: number;
}

const ALL = "found";
const HERE = "found-here";
/** Lines of code, not the code in prose. */
const LINES = "[data-line] ~ code";
/** What keeps a match from crossing an element that stands for other characters. */
const BREAK = "\0";

/**
 * Highlights a text in all lines of a region that are drawn, and in those that will be; the answer ends it. Highlights are no elements:
 * nothing is drawn anew for them.
 */
export function highlightFound(region: Element, query: string, findHere: () => FoundHere | null): () => void {
  if (!("highlights" in CSS)) return () => undefined;
  const pattern = findPattern(query);
  let frame = 0;
  let shown: FoundHere | null = null;

  function draw() {
    const here = findHere();
    const row = here?.box?.querySelector(`[data-side=${here.side}][data-line="${here.line}"] ~ code`);
    const ranges = [...region.querySelectorAll(LINES)].flatMap((code) => matchesIn(code, pattern));
    const rangeHere = here && row ? matchesIn(row, pattern)[here.nth] : undefined;
    CSS.highlights.set(ALL, new Highlight(...ranges));
    CSS.highlights.set(HERE, new Highlight(...(rangeHere ? [rangeHere] : [])));
    if (!rangeHere || isSame(here, shown)) return;
    shown = here;
    scrollSideways(rangeHere);
  }

  const changes = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  });
  changes.observe(region, { subtree: true, childList: true, characterData: true });
  draw();
  return () => {
    cancelAnimationFrame(frame);
    changes.disconnect();
    CSS.highlights.delete(ALL);
    CSS.highlights.delete(HERE);
  };
}

function isSame(one: FoundHere | null, other: FoundHere | null): boolean {
  return (
    one?.box === other?.box &&
    one?.side === other?.side &&
    one?.line === other?.line &&
    one?.nth === other?.nth
  );
}

interface Piece {
  node: Text;
  start: number;
}

function matchesIn(code: Element, pattern: RegExp): Range[] {
  const pieces: Piece[] = [];
  const text = readText(code, "", pieces);
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => {
    const range = document.createRange();
    const first = pieceAt(pieces, index);
    const last = pieceAt(pieces, index + match.length - 1);
    if (first) range.setStart(first.node, index - first.start);
    if (last) range.setEnd(last.node, index + match.length - last.start);
    return range;
  });
}

function readText(node: Node, before: string, pieces: Piece[]): string {
  if (node instanceof Text) {
    pieces.push({ node, start: before.length });
    return before + node.data;
  }
  if (node instanceof HTMLElement && node.dataset.length !== undefined) return before + BREAK;
  let text = before;
  for (const child of node.childNodes) text = readText(child, text, pieces);
  return text;
}

function pieceAt(pieces: Piece[], index: number): Piece | undefined {
  return pieces.findLast(({ start }) => start <= index);
}

/** A line that does not wrap may hold its match far to the right. */
function scrollSideways(range: Range): void {
  const box = range.startContainer.parentElement?.closest(".overflow-x-auto");
  if (!box) return;
  const [outer, inner] = [box.getBoundingClientRect(), range.getBoundingClientRect()];
  if (inner.left < outer.left || inner.right > outer.right)
    box.scrollLeft += inner.left - outer.left - outer.width / 2;
}
