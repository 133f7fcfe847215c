/** The rows of an element, half-open. */
export interface BoxRows {
  first: number;
  last: number;
}

const boxes = new WeakMap<Element, BoxRows>();

/** Remembers which rows an element contains, drawn or not. */
export function rememberRows(box: Element, rows: BoxRows): void {
  boxes.set(box, rows);
}

export function rowsOf(box: Node | undefined): BoxRows | undefined {
  return box instanceof Element ? boxes.get(box) : undefined;
}
