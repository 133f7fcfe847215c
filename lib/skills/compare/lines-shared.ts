import { splitLines } from "./split-lines";

/** How often each line of a text occurs. `size` counts the characters, with one per line ending. */
export interface LineBag {
  counts: Map<string, number>;
  size: number;
}

/** Counts the lines of a text. */
export function lineBagOf(text: string): LineBag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const line of splitLines(text).lines) {
    counts.set(line, (counts.get(line) ?? 0) + 1);
    size += line.length + 1;
  }
  return { counts, size };
}

/** Percentage of the larger text that is in common lines, rounded down. */
export function percentShared(a: LineBag, b: LineBag): number {
  const [smaller, larger] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [line, count] of smaller.counts) {
    shared += Math.min(count, larger.counts.get(line) ?? 0) * (line.length + 1);
  }
  return Math.floor((100 * shared) / Math.max(a.size, b.size, 1));
}
