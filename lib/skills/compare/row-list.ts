/** Consecutive rows computed from where they start. */
export interface RowStretch<Row> {
  count: number;
  /** The row at an offset below `count`. */
  rowAt: (offset: number) => Row;
}

/** Rows from top to bottom, made on demand: a million unchanged lines are one stretch. */
export class RowList<Row> implements Iterable<Row> {
  readonly count: number;
  readonly #stretches: RowStretch<Row>[];
  readonly #starts: number[] = [];

  constructor(stretches: RowStretch<Row>[]) {
    let count = 0;
    for (const stretch of stretches) {
      this.#starts.push(count);
      count += stretch.count;
    }
    this.#stretches = stretches;
    this.count = count;
  }

  /** The row at a 0-based index; undefined if out of range. */
  at(index: number): Row | undefined {
    if (index < 0 || index >= this.count) return undefined;
    const found = this.#stretchOf(index);
    return this.#stretches[found]?.rowAt(index - (this.#starts[found] ?? 0));
  }

  *[Symbol.iterator](): Iterator<Row> {
    for (const { count, rowAt } of this.#stretches)
      for (let offset = 0; offset < count; offset++) yield rowAt(offset);
  }

  /** The last non-empty stretch that starts at or above the row. */
  #stretchOf(index: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
