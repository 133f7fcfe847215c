import { findPattern } from "@/lib/skills/find-in-text";

/** The current match. */
export interface FoundHere {
  /** The element that contains its line. */
  box: Element | null;
  side: "L" | "R";
  line: number;
  /** Index among the matches of the line, 0-based. */
  nth: number;
}

const ALL = "found";
const HERE = "found-here";
/** Lines of code, but no code in prose. */
const LINES = "[data-line] ~ code";
/** Keeps matches from crossing an element that stands for other characters. */
const BREAK = "\0";

/**
 * Highlights a text in the drawn lines of a region, and in those drawn later. Returns a function that removes the highlights. They
 * are CSS highlights, so no element changes.
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

/** Scrolls to a match that is outside its box in a line that doesn't wrap. */
function scrollSideways(range: Range): void {
  const box = range.startContainer.parentElement?.closest(".overflow-x-auto");
  if (!box) return;
  const [outer, inner] = [box.getBoundingClientRect(), range.getBoundingClientRect()];
  if (inner.left < outer.left || inner.right > outer.right)
    box.scrollLeft += inner.left - outer.left - outer.width / 2;
}
